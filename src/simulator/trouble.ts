// What can be wrong with a service for a while, whoever asks: modes (rate limited, outage, firewall page, a passing 401), slow
// replies, replies held back until released. One Trouble stands before each service's door: the analytics API, its token
// endpoint, the CRM API. Causes that belong to one user or key live in the providers themselves.

/** `refuse_all` is flaky401 without an end; `refused` is made by closing the port (listen.ts), and is kept here only so that it is shown. */
export const modeKinds = ['ok', 'rate_limited', 'outage', 'html', 'flaky401', 'refuse_all', 'refused'] as const;
export type ModeKind = (typeof modeKinds)[number];

export interface ModeOptions {
  /** For rate_limited; default 30. */
  retryAfterSeconds?: number;
  /** For rate_limited: how Retry-After is written; default seconds. */
  retryAfterAs?: 'seconds' | 'date';
  /** For outage: the body's form; default json. */
  body?: 'json' | 'html';
  /** For html: 200 or 403; default 403. */
  status?: 200 | 403;
  /** After this many troubled answers all is well again. Default: 1 for flaky401, no end for the others. */
  count?: number;
  /** So many requests are served before it begins. Default: none. */
  servedFirst?: number;
}

export interface Mode extends ModeOptions {
  kind: ModeKind;
}

/** When a reply is held back: before the request is worked on, or after everything is done and only the reply is missing. */
export type HoldWhen = 'before' | 'after';

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** How a service words the two answers that it gives in its own JSON dialect. */
export interface Dialect {
  error(code: string, message: string): unknown;
  /** The body of a 401 that is gone at the second look. */
  passing401: { body: unknown; headers?: Record<string, string> };
  /** It says nowhere how long to wait. */
  hasNoRetryAfter?: true;
}

export class Trouble {
  mode: Mode = { kind: 'ok' };
  delayMs = 0;
  #hold: HoldWhen | null = null;
  #held = new Set<() => void>();
  #watchers = new Set<() => void>();
  readonly #dialect: Dialect;
  readonly #nowMs: () => number;

  /** `nowMs`: for a process whose clock is another one than Date. */
  constructor(dialect: Dialect, nowMs: () => number = () => Date.now()) {
    this.#dialect = dialect;
    this.#nowMs = nowMs;
  }

  /** The troubled answer for this request, or null when it is to be served. Counts down a mode that has a count. */
  answer(): Answer | null {
    const mode = this.mode;
    if (mode.kind !== 'ok' && (mode.servedFirst ?? 0) > 0) {
      this.mode = { ...mode, servedFirst: (mode.servedFirst ?? 0) - 1 };
      return null;
    }
    const answer = this.#answerOf(mode);
    if (answer === null) return null;
    const left = (mode.count ?? (mode.kind === 'flaky401' ? 1 : Number.POSITIVE_INFINITY)) - 1;
    this.mode = left > 0 ? { ...mode, ...(Number.isFinite(left) ? { count: left } : {}) } : { kind: 'ok' };
    return answer;
  }

  #answerOf(mode: Mode): Answer | null {
    const json = (status: number, body: unknown, headers: Record<string, string> = {}): Answer => ({
      status,
      headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
      body: JSON.stringify(body),
    });
    const html = (status: number, body: string): Answer => ({
      status,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body,
    });
    switch (mode.kind) {
      case 'rate_limited': {
        const seconds = mode.retryAfterSeconds ?? 30;
        const retryAfter =
          mode.retryAfterAs === 'date' ? new Date(this.#nowMs() + seconds * 1_000).toUTCString() : String(seconds);
        const body = this.#dialect.error('rate_limited', `Too many requests. Try again in ${seconds} seconds.`);
        if (this.#dialect.hasNoRetryAfter) return json(429, body);
        return json(429, body, { 'retry-after': retryAfter, 'x-ratelimit-remaining': '0' });
      }
      case 'outage':
        return mode.body === 'html'
          ? html(503, '<html><head><title>503</title></head><body><h1>503 Service Unavailable</h1></body></html>')
          : json(503, this.#dialect.error('service_unavailable', 'The service is temporarily unavailable.'));
      case 'html':
        return html(mode.status ?? 403, firewallPage);
      // Everybody is refused, as when a provider has lost its grants for a while.
      case 'refuse_all':
      case 'flaky401':
        return json(401, this.#dialect.passing401.body, this.#dialect.passing401.headers);
      default:
        return null;
    }
  }

  /** Holds replies back from now on, until `release`. */
  hold(when: HoldWhen): void {
    this.#hold = when;
  }

  release(): void {
    this.#hold = null;
    for (const letGo of this.#held) letGo();
    this.#held.clear();
  }

  get heldCount(): number {
    return this.#held.size;
  }

  /** Passes at once unless replies of this kind are held back; also waits the set delay, before the work. */
  async pass(when: HoldWhen): Promise<void> {
    if (when === 'before' && this.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, this.delayMs));
    if (this.#hold !== when) return;
    await new Promise<void>((resolve) => {
      this.#held.add(resolve);
      for (const look of this.#watchers) look();
    });
  }

  /** Resolves with true once `count` requests are held, with false after `timeoutMs`. */
  waitUntilHeld(count: number, timeoutMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const finish = (isReached: boolean) => {
        clearTimeout(timer);
        this.#watchers.delete(look);
        resolve(isReached);
      };
      const look = () => this.heldCount >= count && finish(true);
      const timer = setTimeout(() => finish(false), timeoutMs);
      this.#watchers.add(look);
      look();
    });
  }

  heal(): void {
    this.mode = { kind: 'ok' };
    this.delayMs = 0;
    this.release();
  }
}

const firewallPage = `<!DOCTYPE html>
<html><head><title>Access Denied</title></head>
<body><h1>Access Denied</h1>
<p>You don't have permission to access this resource on this server.</p>
<p>Reference #18.2f1e1402.1700000000.1a2b3c4d</p>
</body></html>`;

/** Sandbox Analytics: nested errors, and a bearer refusal without any reason. */
export const analyticsDialect: Dialect = {
  error: (code, message) => ({ error: { code, message } }),
  passing401: {
    body: { error: { code: 'invalid_token', message: 'The access token is not valid.' } },
    headers: { 'www-authenticate': 'Bearer realm="Sandbox Analytics", error="invalid_token"' },
  },
};

/** The token endpoint: OAuth's flat errors (RFC 6749, section 5.2). Its passing refusal is the worst one can meet in the wild. */
export const tokenDialect: Dialect = {
  error: (code, message) => ({ error: code, error_description: message }),
  passing401: { body: { error: 'invalid_grant', error_description: 'The refresh token is not valid.' } },
};

/** Sandbox CRM: flat errors; its passing 401 looks like a wrong key. */
export const crmDialect: Dialect = {
  error: (code, message) => ({ error: code, message }),
  passing401: { body: { error: 'invalid_api_key', message: 'The API key is not valid.' } },
};
