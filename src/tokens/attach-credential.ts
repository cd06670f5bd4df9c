// Pure: puts a credential into an outgoing request, where its description says: a header, the address or the body.
import { accessTokenMark, type Connector, fillText, type Placement, type Values } from '../connectors/index.ts';
import type { EgressRequest } from '../egress/index.ts';
import type { StoredSecrets } from './types.ts';

const bearer: Placement = { in: 'header', name: 'authorization', prefix: 'Bearer ' };

/** Throws when the connector does not speak HTTP, or its request has no body that a key could be put into. */
export function attachCredential(
  { auth, slug }: Connector,
  config: Values,
  secrets: StoredSecrets,
  asked: EgressRequest,
): EgressRequest {
  const request = withHeaders(asked, auth);
  // The manifest's own authenticators have put everything into it but the token that the keeper looks after.
  if (secrets.kind === 'manifest') return withAccessToken(request, secrets.tokens?.accessToken ?? '');
  if (secrets.kind === 'basic') {
    const pair = Buffer.from(`${secrets.username}:${secrets.password}`, 'utf8').toString('base64');
    return place(request, { in: 'header', name: 'authorization', prefix: 'Basic ' }, pair);
  }
  if (secrets.kind === 'api_key' && auth.kind === 'api_key') {
    const values = { ...config, ...secrets.others, apiKey: secrets.apiKey };
    return [auth.placement]
      .flat()
      .reduce((it, where) => place(it, where, where.value ? fillText(where.value, values) : secrets.apiKey), request);
  }
  if (secrets.kind !== 'oauth2' && secrets.kind !== 'signed_in')
    throw new Error(`${slug} is not spoken with over HTTP by its credential.`);
  const where = ('placement' in auth && !Array.isArray(auth.placement) && (auth.placement as Placement)) || bearer;
  const { accessToken } = secrets;
  return place(request, where, where.value ? fillText(where.value, { ...config, accessToken }) : accessToken);
}

/** What every request carries; a header that the request has already stays. */
export function withHeaders(request: EgressRequest, auth: Connector['auth']): EgressRequest {
  if (!('headers' in auth) || !auth.headers) return request;
  const own = Object.fromEntries(Object.entries(request.headers ?? {}).map(([name, it]) => [name.toLowerCase(), it]));
  const fixed = Object.entries(auth.headers).map(([name, it]) => [name.toLowerCase(), it]);
  return { ...request, headers: { ...Object.fromEntries(fixed), ...own } };
}

function place(request: EgressRequest, { in: where, name, prefix = '' }: Placement, bare: string): EgressRequest {
  const value = `${prefix}${bare}`;
  if (where === 'query') return { ...request, query: { ...request.query, [name]: value } };
  if (where === 'header') return { ...request, headers: { ...request.headers, [name.toLowerCase()]: value } };
  const { body = {} } = request;
  if (body instanceof URLSearchParams) {
    const form = new URLSearchParams(body);
    form.set(name, value);
    return { ...request, body: form };
  }
  if (typeof body === 'string' || Array.isArray(body)) throw new Error(`A key cannot be put into this body: ${name}.`);
  return { ...request, body: { ...body, [name]: value } };
}

/** Puts the token where its mark stands, encoded as the place wants it. */
function withAccessToken(request: EgressRequest, token: string): EgressRequest {
  const fill = (text: string, written: string): string => text.replaceAll(accessTokenMark, () => written);
  const headers = Object.fromEntries(
    Object.entries(request.headers ?? {}).map(([name, value]) => [name, fill(value, token)]),
  );
  const { body } = request;
  const inJson = JSON.stringify(token).slice(1, -1);
  const isForm = Object.values(headers).some((it) => it.startsWith('application/x-www-form-urlencoded'));
  return {
    ...request,
    url: fill(request.url, encodeURIComponent(token)),
    headers,
    ...(typeof body === 'string' && { body: fill(body, isForm ? encodeURIComponent(token) : inJson) }),
  };
}
