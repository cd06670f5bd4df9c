// How the demo's people use the app: the same requests that a browser sends, with their session cookie.
import assert from 'node:assert/strict';
import type { Mooring } from '../mooring.ts';
import type { DemoPerson } from './stage.ts';

export interface Client {
  call<T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<T>;
  /** Follows a path that answers with a redirect; returns where it leads. */
  visit(path: string): Promise<string>;
}

export async function signIn({ server, baseUrl }: Mooring, { email, password }: DemoPerson): Promise<Client> {
  const headers = { origin: baseUrl };
  const answer = await server.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    headers,
    payload: { email, password },
  });
  assert.equal(answer.statusCode, 200, `sign-in answered ${answer.statusCode}`);
  const cookie = answer.cookies.map((it) => `${it.name}=${encodeURIComponent(it.value)}`).join('; ');
  return {
    async call(method, path, body) {
      const { statusCode, body: text } = await server.inject({
        method,
        url: path,
        headers: { ...headers, cookie },
        ...(body && { payload: body }),
      });
      assert.ok(statusCode < 400, `${method} ${path} answered ${statusCode}: ${text}`);
      return text === '' ? null : JSON.parse(text);
    },
    async visit(path) {
      const { headers: answered } = await server.inject({ method: 'GET', url: path, headers: { ...headers, cookie } });
      assert.ok(answered.location, `${path} leads nowhere`);
      return String(answered.location);
    },
  };
}
