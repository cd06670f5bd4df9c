// The request by which a manifest's OAuthAuthenticator comes to an access token. Built here and sent by whoever keeps the tokens.
import type { PreparedRequest } from '../contract.ts';
import { evaluateTree, type OAuthAuthenticator, type Scope } from '../manifest/index.ts';
import { encodeForm, withQuery } from './encode-url.ts';
import { signToken } from './sign-token.ts';

/**
 * `refreshToken`: the newest one, in place of what the settings say. Null where the authenticator has no token endpoint: then the settings
 * hold the access token themselves. Throws when an expression fails, and when a key cannot sign.
 */
export function buildTokenRequest(
  node: OAuthAuthenticator,
  scope: Scope,
  refreshToken: string | null,
  now: Date,
): PreparedRequest | null {
  const url = node.token_refresh_endpoint?.render(scope) ?? '';
  if (url === '') return null;
  const parameters = parametersOf(node, scope, refreshToken, now);
  const headers = node.refresh_request_headers
    ? (evaluateTree(node.refresh_request_headers, scope) as Record<string, unknown>)
    : {};
  const given = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  if (node.send_refresh_request_as_query_params)
    return { method: 'POST', url: withQuery(url, parameters), headers: given, body: null };
  const isJson = Object.values(given).some((it) => /json/i.test(it));
  const type = isJson ? 'application/json' : 'application/x-www-form-urlencoded';
  const hasType = Object.keys(given).some((name) => name.toLowerCase() === 'content-type');
  return {
    method: 'POST',
    url,
    headers: { ...(!hasType && { 'Content-Type': type }), ...given },
    body: isJson ? JSON.stringify(parameters) : encodeForm(Object.entries(parameters)),
  };
}

function parametersOf(
  node: OAuthAuthenticator,
  scope: Scope,
  refreshToken: string | null,
  now: Date,
): Record<string, unknown> {
  const text = (template: { render(scope: Scope): string } | undefined): string => template?.render(scope) ?? '';
  const extra = node.refresh_request_body ? (evaluateTree(node.refresh_request_body, scope) as object) : {};
  const grant = { [text(node.grant_type_name)]: text(node.grant_type) };
  if (node.use_profile_assertion && node.profile_assertion)
    return { ...extra, ...grant, assertion: signToken(node.profile_assertion, scope, now) };
  const token = refreshToken ?? (node.refresh_token ? text(node.refresh_token) : null);
  const parameters: Record<string, unknown> = {
    ...grant,
    [text(node.client_id_name)]: text(node.client_id),
    [text(node.client_secret_name)]: text(node.client_secret),
    ...(token !== null && { [text(node.refresh_token_name)]: token }),
    ...(node.scopes && node.scopes.length > 0 && { scopes: node.scopes.map((it) => it.render(scope)) }),
  };
  for (const [name, value] of Object.entries(extra)) if (!(name in parameters)) parameters[name] = value;
  return parameters;
}
