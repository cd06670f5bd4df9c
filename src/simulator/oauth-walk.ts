// A small OAuth client for the simulator's own tests: builds the authorize URL with PKCE, exchanges the code, refreshes.
import { createHash, randomBytes } from 'node:crypto';
import { sandboxClient, sandboxUsers } from './defaults.ts';
import type { Simulator } from './start-simulator.ts';

export interface Tokens {
  access_token: string;
  refresh_token?: string;
  expires_in: number;
  scope: string;
  token_type: string;
}

export interface Exchange {
  status: number;
  headers: Headers;
  body: Tokens & { error?: string; error_description?: string; sandbox_reason?: string };
}

const redirectUri = sandboxClient.redirectUris[0];

/** Sends a form to the token endpoint with the client's secret in the Authorization header. */
export async function requestTokens(
  simulator: Simulator,
  form: Record<string, string>,
  clientSecret: string = sandboxClient.clientSecret,
): Promise<Exchange> {
  const response = await fetch(`${simulator.analyticsUrl}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${sandboxClient.clientId}:${clientSecret}`).toString('base64')}` },
    body: new URLSearchParams(form),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Exchange['body'] };
}

export function buildAuthorizeUrl(simulator: Simulator): { url: string; verifier: string; state: string } {
  const verifier = randomBytes(32).toString('base64url');
  const state = randomBytes(8).toString('hex');
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: sandboxClient.clientId,
    redirect_uri: redirectUri,
    scope: 'analytics.read',
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  return { url: `${simulator.analyticsUrl}/auth?${query}`, verifier, state };
}

/** The whole way of one user: sign-in, consent, code, tokens. Throws unless tokens come. */
export async function connect(simulator: Simulator, username = 'ada@sandbox.example'): Promise<Tokens> {
  const password = sandboxUsers.find((user) => user.email === username)?.password ?? '';
  const { url, verifier } = buildAuthorizeUrl(simulator);
  const callback = new URL(await simulator.control.signInAndConsent(url, { username, password }));
  const { status, body } = await requestTokens(simulator, {
    grant_type: 'authorization_code',
    code: callback.searchParams.get('code') ?? '',
    redirect_uri: redirectUri,
    code_verifier: verifier,
  });
  if (status !== 200) throw new Error(`No tokens: ${JSON.stringify(body)}`);
  return body;
}

export const refresh = (simulator: Simulator, refreshToken: string | undefined): Promise<Exchange> =>
  requestTokens(simulator, { grant_type: 'refresh_token', refresh_token: refreshToken ?? '' });

/** GET on a provider's API. JSON bodies come parsed, others as text. */
export async function get(url: string, headers: Record<string, string>) {
  const response = await fetch(url, { headers });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  // biome-ignore lint/suspicious/noExplicitAny: answers of any form, looked into by assertions.
  return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text) as any };
}

export const getAnalytics = (simulator: Simulator, path: string, accessToken: string) =>
  get(`${simulator.analyticsUrl}${path}`, { authorization: `Bearer ${accessToken}` });
