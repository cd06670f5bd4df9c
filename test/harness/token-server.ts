// A provider on 127.0.0.1 with a token endpoint that behaves: it rotates refresh tokens, detects reuse and then revokes the family, may
// honour a predecessor until its successor is used, and can be told to delay, swallow or spoil the next replies. Every refresh is on record.
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { atEndOfFile } from './database.ts';

/** What happens to one request to the token endpoint. */
export type Behaviour =
  | {
      kind: 'answer';
      status: number;
      body: string;
      contentType?: string;
      headers?: Record<string, string>;
      isAfterCommit?: boolean;
    }
  /** Destroys the socket: before anything is done, or after the tokens were rotated. */
  | { kind: 'swallow'; isAfterCommit: boolean }
  /** Waits for `until` before doing anything, or (`isAfterCommit`) before replying. */
  | { kind: 'hold'; until: Promise<unknown>; isAfterCommit?: boolean; onArrival?: () => void };

interface Options {
  /** Seconds; null leaves expires_in out. */
  expiresInS?: number | null;
  isRotating?: boolean;
  /** `until_successor_used`: a predecessor is honoured as long as nothing that came of it was used. */
  grace?: 'none' | 'until_successor_used';
  /** Changes a success before it is sent: providers stray from the RFC. */
  shape?: (reply: Record<string, unknown>) => { body: string; contentType: string };
}

interface Family {
  isRevoked: boolean;
  current: string;
  /** Used refresh token -> the tokens that came of it. */
  used: Map<string, { access: string; refresh: string; isUsed: boolean }>;
}

export interface TokenServer {
  url: string;
  tokenUrl: string;
  revokeUrl: string;
  /** GET: 200 with `{"ok":true}` for a valid Bearer token or `?key=`/X-Api-Key of `apiKeys`, else 401. */
  apiUrl: string;
  options: Options;
  /** One entry per refresh that reached the provider. */
  refreshes: { token: string; outcome: 'granted' | 'replayed' | 'refused' | 'spoilt' }[];
  /** One entry per call of the API: its status. */
  calls: number[];
  revocations: string[];
  apiKeys: Set<string>;
  /** Authorization codes that may be exchanged once; value: the PKCE challenge or null. */
  codes: Map<string, string | null>;
  lastTokenRequest: { headers: Record<string, unknown>; form: URLSearchParams } | null;
  /** Hands out a pair, as if a person had consented. */
  issue(): { accessToken: string; refreshToken: string };
  /** Access tokens end; refresh tokens go on. */
  expireAccessTokens(): void;
  revokeEverything(): void;
  /** Revokes the grant that this refresh token belongs to. */
  refuse(refreshToken: string): void;
  /** Behaviours for the next requests to the token endpoint, in order, instead of those that are still waiting. */
  next(...behaviours: Behaviour[]): void;
  /** Runs in the token endpoint after the tokens were rotated and before the reply. */
  afterCommit: (() => Promise<void>) | null;
  /** Ends it before the test file does. */
  stop(): Promise<void>;
}

export async function startTokenServer(options: Options = {}): Promise<TokenServer> {
  const families: Family[] = [];
  const validAccess = new Set<string>();
  const queue: Behaviour[] = [];
  const secret = (prefix: string): string => `${prefix}-${randomBytes(12).toString('hex')}`;

  const grant = () => {
    const access = secret('at');
    validAccess.add(access);
    return { access, refresh: secret('rt') };
  };
  const startFamily = () => {
    const { access, refresh } = grant();
    families.push({ isRevoked: false, current: refresh, used: new Map() });
    return { access, refresh };
  };

  const server: TokenServer = {
    url: '',
    tokenUrl: '',
    revokeUrl: '',
    apiUrl: '',
    options,
    refreshes: [],
    calls: [],
    revocations: [],
    apiKeys: new Set(),
    codes: new Map(),
    lastTokenRequest: null,
    issue: () => {
      const { access, refresh } = startFamily();
      return { accessToken: access, refreshToken: refresh };
    },
    expireAccessTokens: () => validAccess.clear(),
    revokeEverything: () => {
      validAccess.clear();
      for (const family of families) family.isRevoked = true;
    },
    refuse: (token) => {
      for (const family of families) if (family.current === token || family.used.has(token)) family.isRevoked = true;
    },
    next: (...behaviours) => void queue.splice(0, queue.length, ...behaviours),
    afterCommit: null,
    async stop() {
      http.closeAllConnections();
      if (http.listening) await new Promise((resolve) => http.close(resolve));
    },
  };

  function refresh(token: string): { access: string; refresh: string } | null {
    const record = (outcome: TokenServer['refreshes'][number]['outcome']) => server.refreshes.push({ token, outcome });
    const family = families.find((it) => it.current === token || it.used.has(token));
    if (!family || family.isRevoked) {
      record('refused');
      return null;
    }
    if (server.options.isRotating === false) {
      record('granted');
      return { access: grant().access, refresh: token };
    }
    const successor = family.used.get(token);
    if (!successor) {
      const next = grant();
      for (const used of family.used.values()) if (used.refresh === token) used.isUsed = true;
      family.used.set(token, { ...next, isUsed: false });
      family.current = next.refresh;
      record('granted');
      return next;
    }
    if (server.options.grace === 'until_successor_used' && !successor.isUsed) {
      record('replayed');
      return successor;
    }
    // Reuse: RFC 9700 section 4.14.2. The whole family dies.
    family.isRevoked = true;
    record('refused');
    return null;
  }

  const http = createServer((request, response) => {
    route(request, response).catch(() => response.destroy());
  });

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', server.url);
    if (url.pathname === '/token') return answerToken(request, response);
    if (url.pathname === '/revoke') {
      server.revocations.push(new URLSearchParams(await readText(request)).get('token') ?? '');
      return reply(response, 200, '');
    }
    const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    const key = url.searchParams.get('key') ?? request.headers['x-api-key'];
    const isAllowed = (bearer && validAccess.has(bearer)) || (typeof key === 'string' && server.apiKeys.has(key));
    for (const family of families)
      for (const used of family.used.values()) if (used.access === bearer) used.isUsed = true;
    const status = url.pathname === '/forbidden' ? 403 : isAllowed ? 200 : 401;
    server.calls.push(status);
    return reply(response, status, JSON.stringify(status === 200 ? { ok: true } : { error: 'invalid_token' }));
  }

  async function answerToken(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams(await readText(request));
    server.lastTokenRequest = { headers: request.headers, form };
    const behaviour = queue.shift();
    if (behaviour && !behaviour.isAfterCommit) {
      if (behaviour.kind === 'hold') {
        behaviour.onArrival?.();
        await behaviour.until;
      } else server.refreshes.push({ token: form.get('refresh_token') ?? '', outcome: 'spoilt' });
      if (behaviour.kind === 'swallow') return void request.socket.destroy();
      if (behaviour.kind === 'answer') return spoil(response, behaviour);
    }
    const granted =
      form.get('grant_type') === 'authorization_code' ? redeem(form) : refresh(form.get('refresh_token') ?? '');
    if (granted) await server.afterCommit?.();
    if (behaviour?.kind === 'hold' && behaviour.isAfterCommit) await behaviour.until;
    if (behaviour?.kind === 'swallow') return void request.socket.destroy();
    if (behaviour?.kind === 'answer') return spoil(response, behaviour);
    if (!granted)
      return reply(response, 400, '{"error":"invalid_grant","error_description":"Token has been expired or revoked."}');
    const { expiresInS = 3600, shape } = server.options;
    const body = {
      access_token: granted.access,
      token_type: 'Bearer',
      refresh_token: granted.refresh,
      scope: 'read',
      ...(expiresInS !== null && { expires_in: expiresInS }),
    };
    const shaped = shape ? shape(body) : { body: JSON.stringify(body), contentType: 'application/json' };
    return reply(response, 200, shaped.body, shaped.contentType);
  }

  function redeem(form: URLSearchParams) {
    const code = form.get('code') ?? '';
    if (!server.codes.has(code)) return null;
    server.codes.delete(code);
    return startFamily();
  }

  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  atEndOfFile(() => server.stop());
  server.url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  server.tokenUrl = `${server.url}/token`;
  server.revokeUrl = `${server.url}/revoke`;
  server.apiUrl = `${server.url}/api`;
  return server;
}

async function readText(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

function spoil(
  response: ServerResponse,
  { status, body, contentType, headers = {} }: Extract<Behaviour, { kind: 'answer' }>,
): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  reply(response, status, body, contentType);
}

function reply(response: ServerResponse, status: number, body: string, contentType = 'application/json'): void {
  response.writeHead(status, { 'content-type': contentType }).end(body);
}
