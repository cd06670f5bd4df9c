// What the responder answers to sign-ins and refreshes, which in the golden files have answers of their own.
import type { PreparedRequest } from '../../../src/connectors/declarative/contract.ts';
import type {
  DeclarativeStream,
  HttpRequester,
  OAuthAuthenticator,
  Scope,
} from '../../../src/connectors/declarative/manifest/index.ts';
import { getAt } from '../../../src/connectors/declarative/records/paths.ts';
import { buildRequest } from '../../../src/connectors/declarative/requests/build-request.ts';
import { buildTokenRequest } from '../../../src/connectors/declarative/requests/token-request.ts';

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
  const updater = node.refresh_token_updater;
  // Where the token is spent with each use, the newest one stands in the settings.
  const newest = updater ? String(getAt(scope.config, updater.refresh_token_config_path) ?? '') : null;
  return buildTokenRequest(node, scope, newest, new Date(0));
}
