// A server on a database of its own, spoken to without a socket: for tests of the API. Mails are kept in lists instead of sent.
import { randomBytes } from 'node:crypto';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { Registry } from 'prom-client';
import {
  type AccountPorts,
  type Actor,
  acceptInvitation,
  baseUrlOf,
  createAccount,
  createApiKey,
  createAuth,
  type InvitationMail,
  inviteUser,
  type User,
} from '../../src/accounts/index.ts';
import { type ApiContext, buildServer, createLiveHub } from '../../src/api/index.ts';
import { type Clock, createControlledClock, systemClock } from '../../src/clock.ts';
import { type Config, loadConfig } from '../../src/config.ts';
import { findShippedConnector } from '../../src/connectors/index.ts';
import type { LifeContext } from '../../src/life/index.ts';
import type { Role } from '../../src/store/index.ts';
import { atEndOfFile, createTestDatabase, silentLog } from './database.ts';
import './quick-passwords.ts';

export const testPassword = 'a password of some length';

export interface TestApi {
  app: FastifyInstance;
  ctx: ApiContext;
  sentResets: Parameters<AccountPorts['sendPasswordReset']>[0][];
  sentInvitations: InvitationMail[];
  removedUsers: User[];
}

/** Builds a server that nobody has claimed yet. `clock` rules the verbs; sessions keep the library's own time. */
export async function createTestApi(
  options: { clock?: Clock; config?: Partial<Config>; log?: ApiContext['log']; webRoot?: string } = {},
): Promise<TestApi> {
  const store = await createTestDatabase();
  const clock = options.clock ?? createControlledClock(systemClock.now());
  const config = { ...loadConfig({}), ...options.config };
  const log = options.log ?? silentLog;
  const sentResets: TestApi['sentResets'] = [];
  const sentInvitations: InvitationMail[] = [];
  const removedUsers: User[] = [];
  const accountPorts: AccountPorts = {
    sendPasswordReset: async (mail) => void sentResets.push(mail),
    sendInvitation: async (mail) => {
      sentInvitations.push(mail);
      return false;
    },
    onRoleChanged: async () => {},
    onUserLeaving: async () => {},
    onUserRemoved: async (_trx, user) => void removedUsers.push(user),
  };
  const auth = createAuth({ store, config, clock, log, accountPorts, secretKey: randomBytes(32) });
  const live = createLiveHub(store, log, systemClock);
  const ctx: ApiContext = {
    store,
    config,
    clock,
    log,
    accountPorts,
    auth,
    live,
    metrics: new Registry(),
    version: '0.0.0-test',
    webRoot: options.webRoot,
    // These tests end before the life of a Data Source begins; test/harness/world.ts builds the whole.
    life: {
      baseUrl: baseUrlOf(config),
      findConnector: findShippedConnector,
      listClockSkews: () => [],
      tokens: { vault: { hasOldSecretKey: () => false } },
    } as unknown as LifeContext,
  };
  const app = buildServer(ctx);
  atEndOfFile(() => app.close());
  return { app, ctx, sentResets, sentInvitations, removedUsers };
}

export const actorFor = (user: User): Actor => ({ ...user, kind: 'user', userId: user.id });

let counter = 0;

/** An Account with an owner whose password is `testPassword`. */
export async function createTestAccount(api: TestApi): Promise<User> {
  const email = `owner-${++counter}@example.org`;
  const input = { accountName: `Account ${counter}`, ownerName: 'Olga Owner', email, password: testPassword };
  return (await createAccount(api.ctx, input)).owner;
}

/** One more User of the owner's Account, with `testPassword`. */
export async function createTestUser(api: TestApi, owner: User, role: Exclude<Role, 'owner'>): Promise<User> {
  const email = `${role}-${++counter}@example.org`;
  const { token } = await inviteUser(api.ctx, actorFor(owner), { email, role }, (it) => it);
  return acceptInvitation(api.ctx, { token, name: `${role} ${counter}`, password: testPassword });
}

/** An API key of the owner's Account as a ready header. */
export async function createTestApiKey(
  api: TestApi,
  owner: User,
  role: Exclude<Role, 'owner'>,
): Promise<{ authorization: string }> {
  const { key } = await createApiKey(api.ctx, actorFor(owner), { name: 'a test', role });
  return { authorization: `Bearer ${key}` };
}

/** Sends a request as a browser on our own pages does. `as` is the Cookie header of cookieOf() or signInAs(). */
export function send(
  api: TestApi,
  method: InjectOptions['method'],
  url: string,
  options: { body?: unknown; as?: string; headers?: Record<string, string> } = {},
): Promise<LightMyRequestResponse> {
  return api.app.inject({
    method,
    url,
    headers: {
      origin: api.ctx.auth.trustedOrigins[0],
      ...(options.as !== undefined && { cookie: options.as }),
      ...options.headers,
    },
    ...(options.body !== undefined && { payload: options.body as InjectOptions['payload'] }),
  });
}

/** What a browser keeps of an answer and sends with the next request. */
export function cookieOf(response: LightMyRequestResponse): string {
  return response.cookies
    .filter((it) => it.value !== '' && it.maxAge !== 0)
    .map((it) => `${it.name}=${encodeURIComponent(it.value)}`)
    .join('; ');
}

/** Signs in by password and gives the Cookie header. */
export async function signInAs(api: TestApi, user: Pick<User, 'email'>, password = testPassword): Promise<string> {
  const response = await send(api, 'POST', '/api/auth/sign-in/email', { body: { email: user.email, password } });
  if (response.statusCode !== 200) throw new Error(`sign-in answered ${response.statusCode}: ${response.body}`);
  return cookieOf(response);
}
