// Sign-in by email and password, sessions, password change and reset: the library better-auth on our tables. This is the only
// file that knows it. Its word "account" is our sign_in_methods; our Account is the tenant. Nobody signs up by themselves, and
// nothing a browser sends can set account_id, role or is_operator. See docs/adr/0003-accounts-better-auth.md.
import { hkdfSync } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { newId, type Store } from '../store/index.ts';
import type { AccountPorts } from './context.ts';
import { passwordLengthMax, passwordLengthMin } from './input.ts';
import { allowSignInAttempt, forgetSignInAttempts, signInWindowMs } from './limit-sign-in.ts';
import { writeAudit } from './write-audit.ts';

const sessionLifeSeconds = 30 * 86_400;
const sessionRenewalSeconds = 86_400;
const resetLifeSeconds = 3_600;
/** Set by us on every request that is handed over, so that nobody chooses the address their attempts are counted by. */
const clientIpHeader = 'x-mooring-client-ip';

export interface Auth {
  /** Where browsers may come from: the base URL, and localhost on our port. */
  readonly trustedOrigins: readonly string[];
  /** Answers a request under /api/auth. `clientIp` is whom attempts are counted by. */
  handle(request: Request, clientIp: string): Promise<Response>;
  /** The User of the session cookie in `headers`; null without a valid one. `setCookies` renew or clear it. */
  findSession(headers: Headers): Promise<{ userId: string | null; setCookies: string[] }>;
  /** Signs in somebody who has just proven who they are. Returns Set-Cookie values. */
  signIn(input: {
    email: string;
    password: string;
    clientIp: string;
    userAgent: string | undefined;
  }): Promise<string[]>;
  /** Resolves when mails that were begun have been handed over; for a graceful stop and for tests. */
  settle(): Promise<void>;
}

export interface AuthInput {
  store: Store;
  config: Pick<Config, 'baseUrl' | 'port'>;
  clock: Clock;
  log: Log;
  accountPorts: AccountPorts;
  /** The key of this installation; the key of the cookies is derived from it. */
  secretKey: Buffer;
}

/** Where people reach Mooring when no base URL is set. With port 0 the config must already hold the port that was taken. */
export const baseUrlOf = (config: Pick<Config, 'baseUrl' | 'port'>): string =>
  config.baseUrl ?? `http://localhost:${config.port}`;

/** Builds the sign-in. Nothing is read or written until the first request. */
export function createAuth(input: AuthInput): Auth {
  const { config } = input;
  const origins = [baseUrlOf(config), `http://localhost:${config.port}`, `http://127.0.0.1:${config.port}`];
  const trustedOrigins = [...new Set(origins)];
  const begun = new Set<Promise<unknown>>();
  const inBackground = (work: Promise<unknown>): void => {
    const ending = work
      .catch((error) => input.log.error({ error: String(error) }, 'a mail about a password could not be sent'))
      .finally(() => begun.delete(ending));
    begun.add(ending);
  };
  const library = betterAuth(optionsOf(input, trustedOrigins, inBackground));

  return {
    trustedOrigins,
    async handle(request, clientIp) {
      request.headers.set(clientIpHeader, clientIp);
      return library.handler(request);
    },
    async findSession(headers) {
      const { headers: answered, response } = await library.api.getSession({ headers, returnHeaders: true });
      return { userId: response?.user.id ?? null, setCookies: answered.getSetCookie() };
    },
    async signIn({ email, password, clientIp, userAgent }) {
      const headers = new Headers({ [clientIpHeader]: clientIp, ...(userAgent && { 'user-agent': userAgent }) });
      const answer = await library.api.signInEmail({ body: { email, password }, headers, returnHeaders: true });
      return answer.headers.getSetCookie();
    },
    async settle() {
      while (begun.size > 0) await Promise.all(begun);
    },
  };
}

const prefixes: Record<string, string> = {
  user: 'usr',
  session: 'ses',
  account: 'sim',
  verification: 'ver',
  rateLimit: 'sia',
};

const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' };

/** Fields of ours on the library's User: it reads them, and no input sets them. */
const ownedByUs = { required: true, input: false } as const;

function optionsOf(
  { store, config, clock, log, accountPorts, secretKey }: AuthInput,
  trustedOrigins: string[],
  inBackground: (work: Promise<unknown>) => void,
) {
  const baseUrl = baseUrlOf(config);
  return {
    appName: 'Mooring',
    baseURL: baseUrl,
    basePath: '/api/auth',
    secret: Buffer.from(hkdfSync('sha256', secretKey, '', 'mooring sign-in cookies v1', 32)).toString('base64url'),
    database: { db: store.db, type: 'postgres' as const, transaction: true },
    trustedOrigins,
    telemetry: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLengthMin,
      maxPasswordLength: passwordLengthMax,
      resetPasswordTokenExpiresIn: resetLifeSeconds,
      revokeSessionsOnPasswordReset: true,
      // Not awaited: the time of the answer must not tell whether there is somebody to mail.
      sendResetPassword: async ({ user, token }: { user: { email: string; name: string }; token: string }) => {
        const url = `${baseUrl}/reset-password?token=${encodeURIComponent(token)}`;
        inBackground(accountPorts.sendPasswordReset({ to: user.email, name: user.name, url }));
      },
      onPasswordReset: async ({ user }: { user: { id: string } }) => auditReset(store, clock, user.id),
    },
    user: {
      modelName: 'users',
      fields: { emailVerified: 'email_verified', ...stamps },
      additionalFields: {
        accountId: { type: 'string' as const, fieldName: 'account_id', ...ownedByUs },
        role: { type: 'string' as const, ...ownedByUs },
        isOperator: { type: 'boolean' as const, fieldName: 'is_operator', ...ownedByUs },
      },
    },
    session: {
      modelName: 'sessions',
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...stamps,
      },
      expiresIn: sessionLifeSeconds,
      updateAge: sessionRenewalSeconds,
    },
    account: {
      modelName: 'sign_in_methods',
      fields: {
        userId: 'user_id',
        providerId: 'provider_id',
        accountId: 'provider_user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...stamps,
      },
      accountLinking: { enabled: false },
    },
    verification: {
      modelName: 'verifications',
      fields: { expiresAt: 'expires_at', ...stamps },
      // Whoever reads the table must not find links that set passwords.
      storeIdentifier: 'hashed' as const,
    },
    rateLimit: {
      enabled: true,
      storage: 'database' as const,
      modelName: 'sign_in_attempts',
      fields: { lastRequest: 'last_request' },
      window: 60,
      max: 100,
      customRules: {
        '/sign-in/email': { window: 60, max: 10 },
        // The longest window here also keeps our own rows per email address (limit-sign-in.ts) from being tidied away early.
        '/request-password-reset': { window: signInWindowMs / 1000, max: 10 },
        '/reset-password': { window: 60, max: 10 },
        '/change-password': { window: 60, max: 10 },
      },
    },
    hooks: {
      before: createAuthMiddleware(async (ctx) => {
        const email = ctx.request && ctx.path === '/sign-in/email' ? ctx.body?.email : undefined;
        if (typeof email !== 'string' || (await allowSignInAttempt({ store, clock }, email))) return;
        throw new APIError('TOO_MANY_REQUESTS', { message: 'Too many wrong passwords for this email address.' });
      }),
      after: createAuthMiddleware(async (ctx) => {
        if (ctx.path === '/sign-in/email' && ctx.context.newSession)
          await forgetSignInAttempts({ store }, ctx.context.newSession.user.email);
      }),
    },
    advanced: {
      cookiePrefix: 'mooring',
      useSecureCookies: baseUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' as const },
      ipAddress: { ipAddressHeaders: [clientIpHeader] },
      // Said aloud, since the library turns both off where NODE_ENV is "test".
      disableCSRFCheck: false,
      disableOriginCheck: false,
      database: {
        generateId: ({ model }: { model: string }) => newId(prefixes[model] ?? 'aut'),
        validateSchema: false,
      },
    },
    // The library warns of every wrong password; that is no event for the operator. At level `info` it prints nothing itself.
    logger: {
      level: 'info' as const,
      log: (level: string, message: string, ...details: unknown[]) =>
        (level === 'error' ? log.warn : log.debug).call(log, { details: details.map(String) }, `sign-in: ${message}`),
    },
  };
}

async function auditReset(store: Store, clock: Clock, userId: string): Promise<void> {
  await store.db.transaction().execute(async (trx) => {
    const user = await trx
      .selectFrom('users')
      .select(['id', 'name', 'account_id as accountId'])
      .where('id', '=', userId)
      .executeTakeFirst();
    if (!user) return;
    await writeAudit(trx, { at: clock.now(), actor: user, action: 'user.password_reset', targetId: user.id });
  });
}
