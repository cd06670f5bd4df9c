// What users, admins and the app's owner can do at Sandbox Analytics.
import { z } from 'zod';
import { addUser, findUser, propertiesOf, type SandboxUser } from '../analytics/accounts.ts';
import type { GrantOptions, SandboxClient } from '../analytics/grants.ts';
import { sandboxClient } from '../defaults.ts';
import type { World } from '../world.ts';
import { type Action, action, type Field, optionalText, UnknownThing } from './action.ts';

const group = 'Sandbox Analytics';

const userField: Field = {
  name: 'user',
  label: 'User',
  choices: (world) => [...world.accounts.users.values()].map((user) => user.email),
};
const propertyField: Field = {
  name: 'property',
  label: 'Property',
  choices: (world) => [...world.accounts.properties.keys()],
};

const userInput = z.object({ user: z.string() });
const userAndClient = z.object({ user: z.string(), client: optionalText });
const userAndProperty = z.object({ user: z.string(), property: z.string() });

const grantOptions: z.ZodType<Partial<GrantOptions>> = z
  .object({
    accessTokenSeconds: z.number().int().positive(),
    refreshTokenSeconds: z.number().int().positive().nullable(),
    refreshTokenLife: z.enum(['rolling', 'fixed']),
    isRotating: z.boolean(),
    reuseGraceSeconds: z.number().int().min(0),
    isTestingMode: z.boolean(),
    hasRefreshTokens: z.boolean(),
    grantsMax: z.number().int().positive(),
  })
  .partial()
  .strict();

export const analyticsActions: Record<string, Action> = {
  'revoke-access': action({
    group,
    label: 'Revoke access',
    about: 'The user removes the application in the account settings.',
    effect: 'breaks',
    fields: [userField],
    input: userAndClient,
    run: (world, { user, client = sandboxClient.clientId }) => ({ ended: endGrants(world, user, 'revoked', client) }),
  }),
  'revoke-app': action({
    group,
    label: 'Revoke the application for everybody',
    about: 'The provider withdraws the application: the grants of all users end. They can authorize it anew.',
    effect: 'breaks',
    fields: [],
    input: z.object({ client: optionalText }),
    run: (world, { client = sandboxClient.clientId }) => {
      const users = [...world.accounts.users.values()];
      return { ended: users.reduce((sum, user) => sum + endGrants(world, user.email, 'revoked', client), 0) };
    },
  }),
  'change-password': action({
    group,
    label: 'Change password',
    about: 'The user sets a new password; all grants end.',
    effect: 'breaks',
    fields: [userField, { name: 'password', label: 'New password', placeholder: 'new-password' }],
    input: z.object({ user: z.string(), password: z.string().min(1) }),
    run: (world, { user, password }) => {
      userOf(world, user).password = password;
      return { ended: endGrants(world, user, 'password_changed') };
    },
  }),
  'log-out-everywhere': action({
    group,
    label: 'Log out everywhere',
    about: 'The user signs out of all devices; all grants end.',
    effect: 'breaks',
    fields: [userField],
    input: userInput,
    run: (world, { user }) => ({ ended: endGrants(world, user, 'logged_out_everywhere') }),
  }),
  'delete-user': action({
    group,
    label: 'Delete the account',
    about: 'The provider account is gone, with all its grants.',
    effect: 'breaks',
    fields: [userField],
    input: userInput,
    run: (world, { user }) => {
      const ended = endGrants(world, user, 'account_deleted');
      userOf(world, user).isDeleted = true;
      return { ended };
    },
  }),
  'restore-user': action({
    group,
    label: 'Bring the account back',
    about: 'The deleted account exists again; its grants stay ended.',
    effect: 'heals',
    fields: [userField],
    input: userInput,
    run: (world, { user }) => void Object.assign(userOf(world, user), { isDeleted: false }),
  }),
  'suspend-user': action({
    group,
    label: 'Suspend the account',
    about: 'An administrator suspends the account; its tokens stop working.',
    effect: 'breaks',
    fields: [userField],
    input: userInput,
    run: (world, { user }) => void Object.assign(userOf(world, user), { isSuspended: true }),
  }),
  'reinstate-user': action({
    group,
    label: 'Lift the suspension',
    about: 'The account and its grants work again.',
    effect: 'heals',
    fields: [userField],
    input: userInput,
    run: (world, { user }) => void Object.assign(userOf(world, user), { isSuspended: false }),
  }),
  'exceed-grants': action({
    group,
    label: 'Connect too many times',
    about: 'Other grants of the same user fill the limit, so that the oldest one dies.',
    effect: 'breaks',
    fields: [userField],
    input: userAndClient,
    run: (world, { user, client = sandboxClient.clientId }) => exceedGrants(world, userOf(world, user), client),
  }),
  'remove-role': action({
    group,
    label: 'Remove the role on a property',
    about: 'The user may no longer read this one property.',
    effect: 'breaks',
    fields: [userField, propertyField],
    input: userAndProperty,
    run: (world, { user, property }) =>
      void world.accounts.roles.get(userOf(world, user).id)?.delete(propertyOf(world, property).id),
  }),
  'restore-role': action({
    group,
    label: 'Give the role back',
    about: 'The user may read this property again.',
    effect: 'heals',
    fields: [userField, propertyField],
    input: userAndProperty,
    run: (world, { user, property }) =>
      void world.accounts.roles.get(userOf(world, user).id)?.add(propertyOf(world, property).id),
  }),
  'add-user': action({
    group,
    label: 'Add a user',
    about: 'A new user with properties.',
    effect: 'sets',
    fields: null,
    input: z.object({
      id: z.string(),
      email: z.string(),
      name: z.string(),
      password: z.string(),
      properties: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
    run: (world, { properties, ...user }) => addUser(world.accounts, user, properties),
  }),
  'set-campaigns': action({
    group,
    label: 'Replace the campaigns of a property',
    about: 'The whole list that a full refresh reads.',
    effect: 'sets',
    fields: null,
    input: z.object({
      property: z.string(),
      campaigns: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          status: z.enum(['active', 'paused', 'ended']),
          budget: z.number(),
        }),
      ),
    }),
    run: (world, { property, campaigns }) =>
      void world.accounts.campaigns.set(propertyOf(world, property).id, campaigns),
  }),
  'set-client': action({
    group,
    label: 'Register or change a client',
    about: 'Client id, secret, redirect URIs and the options of its grants.',
    effect: 'sets',
    fields: null,
    input: z.object({
      client: z.string().default(sandboxClient.clientId),
      clientSecret: z.string().min(1).optional(),
      redirectUris: z.array(z.string()).optional(),
      options: grantOptions.optional(),
    }),
    run: (world, { client, ...change }) => setClient(world, client, change),
  }),
  'set-grant-options': action({
    group,
    label: 'Change the options of one grant',
    about: 'They go before those of the client.',
    effect: 'sets',
    fields: null,
    input: z.object({ grant: z.string(), options: grantOptions }),
    run: (world, { grant, options }) => {
      const found = world.book.grants.get(grant);
      if (!found) throw new UnknownThing(`There is no grant ${grant}.`);
      Object.assign(found.options, options);
      return found;
    },
  }),
  'testing-mode': action({
    group,
    label: 'Testing mode',
    about: 'While on, grants die 7 days after the consent. Advance the clock to see it.',
    effect: 'breaks',
    fields: [{ name: 'state', label: 'Testing mode', choices: () => ['on', 'off'] }],
    input: z.object({ state: z.enum(['on', 'off']) }),
    run: (world, { state }) => setClient(world, sandboxClient.clientId, { options: { isTestingMode: state === 'on' } }),
  }),
  'lose-replies': action({
    group,
    label: 'Lose the reply to a refresh',
    about: 'The new tokens are issued, but the next reply is cut off, or a 500.',
    effect: 'breaks',
    fields: [{ name: 'kind', label: 'Instead of the reply', choices: () => ['swallow', 'fail'] }],
    input: z.object({ kind: z.enum(['swallow', 'fail']), count: z.number().int().min(0).default(1) }),
    run: (world, { kind, count }) => {
      world.lostReplies[kind === 'swallow' ? 'swallowed' : 'failed'] = count;
    },
  }),
};

export function userOf(world: World, email: string): SandboxUser {
  const user = findUser(world.accounts, email, { isDeletedToo: true });
  if (!user) throw new UnknownThing(`Sandbox Analytics has no user ${email}.`);
  return user;
}

export function propertyOf(world: World, id: string) {
  const property = world.accounts.properties.get(id);
  if (!property) throw new UnknownThing(`Sandbox Analytics has no property ${id}.`);
  return property;
}

const endGrants = (
  world: World,
  user: string,
  reason: 'revoked' | 'password_changed' | 'logged_out_everywhere' | 'account_deleted',
  client?: string,
): number => world.book.endAllOf(userOf(world, user).id, reason, client);

/** Opens just as many other grants as are needed to push the oldest living one out. */
function exceedGrants(world: World, user: SandboxUser, client: string) {
  const oldest = world.book.livingOf(user.id, client)[0];
  const spare = world.book.optionsOf(client).grantsMax - world.book.livingOf(user.id, client).length;
  const stamp = world.book.grants.size;
  for (let index = 0; index <= spare; index++) world.book.begin(`other-${stamp}-${index}`, user.id, client);
  return { ended: oldest?.ended ? 1 : 0, opened: spare + 1 };
}

function setClient(
  world: World,
  clientId: string,
  change: { clientSecret?: string; redirectUris?: string[]; options?: Partial<GrantOptions> },
): SandboxClient {
  const before = world.book.clients.get(clientId);
  if (!before && !change.clientSecret) throw new UnknownThing(`A new client ${clientId} needs a clientSecret.`);
  const client: SandboxClient = {
    clientId,
    clientSecret: change.clientSecret ?? before?.clientSecret ?? '',
    redirectUris: [...new Set([...(before?.redirectUris ?? []), ...(change.redirectUris ?? [])])],
    options: { ...before?.options, ...change.options },
  };
  world.book.clients.set(clientId, client);
  return client;
}

/** Lifts suspensions, brings accounts back, gives every lost role back, ends testing mode. Ended grants stay ended. */
export function healAnalytics(world: World, seeds: ReadonlyMap<string, readonly string[]>): void {
  for (const user of world.accounts.users.values()) {
    user.isSuspended = false;
    user.isDeleted = false;
    const had = seeds.get(user.id) ?? propertiesOf(world.accounts, user.id).map((it) => it.id);
    for (const id of had) world.accounts.roles.get(user.id)?.add(id);
  }
  for (const client of world.book.clients.values()) delete client.options.isTestingMode;
}
