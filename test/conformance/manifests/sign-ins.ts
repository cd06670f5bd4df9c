// What the responder answers to sign-ins and refreshes, which in the golden files have answers of their own.
import type { PreparedRequest } from '../../../src/connectors/declarative/contract.ts';
import {
  type DeclarativeStream,
  evaluateTree,
  type HttpRequester,
  type OAuthAuthenticator,
  type Scope,
} from '../../../src/connectors/declarative/manifest/index.ts';
import { getAt } from '../../../src/connectors/declarative/records/paths.ts';
import { buildRequest } from '../../../src/connectors/declarative/requests/build-request.ts';
import { encodeForm } from '../../../src/connectors/declarative/requests/encode-url.ts';

/** What the responder adds to every body where a stream, or one of its parents, signs in: the session token; and which addresses sign in. */
export function findSignIns(node: DeclarativeStream, scope: Scope): { urls: Set<string>; added: object } {
  const urls = new Set<string>();
  let added: object = {};
  for (const { authenticator } of requestersIn(node)) {
    if (authenticator?.type !== 'SessionTokenAuthenticator') continue;
    urls.add(buildRequest(authenticator.login_requester, { path: null, parts: [], scope }).url);
    added = { ...added, ...(nest(authenticator.session_token_path, 'SESSION_TOKEN') as object) };
  }
  return { urls, added };
}

const nest = (path: readonly string[], value: unknown): unknown =>
  path.toReversed().reduce<unknown>((inner, name) => ({ [name]: inner }), value);

/** The requesters of a stream, its parents included. */
function* requestersIn(value: unknown): Generator<HttpRequester> {
  if (typeof value !== 'object' || value === null) return;
  if ((value as { type?: unknown }).type === 'HttpRequester') yield value as HttpRequester;
  for (const inner of Object.values(value)) yield* requestersIn(inner);
}

/** The refresh that the format's own engine makes first; null where the settings have the access token already. */
export function refreshRequest(node: OAuthAuthenticator, scope: Scope): PreparedRequest | null {
  const url = node.token_refresh_endpoint?.render(scope);
  if (!url) return null;
  const text = (template: { render(scope: Scope): string } | undefined): string => template?.render(scope) ?? '';
  const extra = node.refresh_request_body ? (evaluateTree(node.refresh_request_body, scope) as object) : {};
  const parameters: Record<string, unknown> = {
    [text(node.grant_type_name)]: text(node.grant_type),
    [text(node.client_id_name)]: text(node.client_id),
    [text(node.client_secret_name)]: text(node.client_secret),
    ...(node.refresh_token && { [text(node.refresh_token_name)]: refreshTokenOf(node, scope) }),
    ...(node.scopes && node.scopes.length > 0 && { scopes: node.scopes.map((it) => it.render(scope)) }),
  };
  for (const [name, value] of Object.entries(extra)) if (!(name in parameters)) parameters[name] = value;
  const headers = node.refresh_request_headers
    ? (evaluateTree(node.refresh_request_headers, scope) as Record<string, string>)
    : {};
  const isJson = Object.values(headers).some((it) => /json/i.test(String(it)));
  return {
    method: 'POST',
    url,
    headers: { 'Content-Type': isJson ? 'application/json' : 'application/x-www-form-urlencoded', ...headers },
    body: isJson ? JSON.stringify(parameters) : encodeForm(Object.entries(parameters)),
  };
}

/** Where the token is spent with each use, the newest one stands in the settings. */
function refreshTokenOf({ refresh_token, refresh_token_updater: updater }: OAuthAuthenticator, scope: Scope): string {
  if (!updater) return refresh_token?.render(scope) ?? '';
  return String(getAt(scope.config, updater.refresh_token_config_path) ?? '');
}
