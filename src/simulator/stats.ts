// Counters of what the sandbox was asked, so that a test can say "one refresh". No history, only numbers.

export interface TokenCounter {
  requests: number;
  granted: number;
  refused: number;
}

export interface ServiceCounter {
  requests: number;
  /** "GET /v1/properties" -> count. */
  byRoute: Record<string, number>;
  /** "200" -> count. */
  byStatus: Record<string, number>;
}

export interface Stats {
  /** By grant type: authorization_code, refresh_token; `other` for requests that ended before the grant type was read. */
  token: Record<'authorization_code' | 'refresh_token' | 'other', TokenCounter>;
  revocations: number;
  analytics: ServiceCounter;
  crm: ServiceCounter;
  mail: { accepted: number; refused: number; postponed: number; leftHanging: number };
}

const zero = (): TokenCounter => ({ requests: 0, granted: 0, refused: 0 });
export const createCounter = (): ServiceCounter => ({ requests: 0, byRoute: {}, byStatus: {} });

export const createStats = (): Stats => ({
  token: { authorization_code: zero(), refresh_token: zero(), other: zero() },
  revocations: 0,
  analytics: createCounter(),
  crm: createCounter(),
  mail: { accepted: 0, refused: 0, postponed: 0, leftHanging: 0 },
});

/** Counts one answered request. */
export function countRequest(counter: ServiceCounter, route: string, status: number): void {
  counter.requests += 1;
  counter.byRoute[route] = (counter.byRoute[route] ?? 0) + 1;
  counter.byStatus[status] = (counter.byStatus[status] ?? 0) + 1;
}

/** Counts one answered token request. */
export function countTokenRequest(stats: Stats, grantType: unknown, status: number): void {
  const name = grantType === 'authorization_code' || grantType === 'refresh_token' ? grantType : 'other';
  const counter = stats.token[name];
  counter.requests += 1;
  if (status === 200) counter.granted += 1;
  else counter.refused += 1;
}
