// What befalls the sandbox as a whole: passing trouble, the mail server, the clock, healing.
import { z } from 'zod';
import { sandboxUsers } from '../defaults.ts';
import { advanceSimulatorClock, isSimulatorClockFrozen, setSimulatorClock } from '../shifted-date.ts';
import { createStats } from '../stats.ts';
import { modeKinds } from '../trouble.ts';
import { calm, resetWorld } from '../world.ts';
import { type Action, action, type Field, optionalNumber } from './action.ts';
import { healAnalytics } from './analytics-actions.ts';
import { healCrm } from './crm-actions.ts';

const providerField: Field = { name: 'provider', label: 'Provider', choices: () => ['analytics', 'crm'] };
const door = z.enum(['analytics', 'token', 'crm']);
const nothing = z.object({});

export const clockTold = () => ({ now: new Date().toISOString(), isFrozen: isSimulatorClockFrozen() });

export const worldActions: Record<string, Action> = {
  'set-mode': action({
    group: 'Passing trouble',
    label: 'Set the mode of a provider',
    about:
      'Rate limit, outage, firewall page, a 401 that passes, everybody refused (invalid_grant at the token endpoint), a closed port. "ok" ends it.',
    effect: 'breaks',
    fields: [
      providerField,
      { name: 'kind', label: 'Mode', choices: () => [...modeKinds] },
      { name: 'at', label: 'Where', choices: () => ['api', 'token', 'both'] },
      { name: 'retryAfterSeconds', label: 'Retry-After in seconds', placeholder: '30' },
    ],
    input: z.object({
      provider: z.enum(['analytics', 'crm']),
      kind: z.enum(modeKinds),
      at: z.enum(['api', 'token', 'both']).default('api'),
      retryAfterSeconds: optionalNumber,
      retryAfterAs: z.enum(['seconds', 'date']).optional(),
      body: z.enum(['json', 'html']).optional(),
      status: z.union([z.literal(200), z.literal(403)]).optional(),
      count: z.number().int().positive().optional(),
      servedFirst: z.number().int().positive().optional(),
    }),
    run: async (world, { provider, at, ...mode }) => {
      const { troubles, listeners } = world;
      // A closed port and a return to "ok" concern the whole provider.
      const isWhole = mode.kind === 'ok' || mode.kind === 'refused';
      if (provider === 'crm') troubles.crm.mode = mode;
      if (provider === 'analytics' && (isWhole || at !== 'token')) troubles.analytics.mode = mode;
      if (provider === 'analytics' && (isWhole || at !== 'api')) troubles.token.mode = mode;
      if (mode.kind === 'refused') await listeners[provider].refuse();
      else await listeners[provider].accept();
    },
  }),
  'set-delay': action({
    group: 'Passing trouble',
    label: 'Slow replies',
    about: 'Every answer waits, in real milliseconds.',
    effect: 'breaks',
    fields: [
      { name: 'at', label: 'Where', choices: () => ['analytics', 'token', 'crm'] },
      { name: 'ms', label: 'Milliseconds', placeholder: '2000' },
    ],
    input: z.object({ at: door, ms: z.coerce.number().int().min(0).max(600_000) }),
    run: (world, { at, ms }) => {
      world.troubles[at].delayMs = ms;
    },
  }),
  hold: action({
    group: 'Passing trouble',
    label: 'Hold replies back',
    about: 'Requests wait until they are released: before the work, or after it.',
    effect: 'breaks',
    fields: null,
    input: z.object({ at: door, when: z.enum(['before', 'after']).default('after') }),
    run: (world, { at, when }) => world.troubles[at].hold(when),
  }),
  release: action({
    group: 'Passing trouble',
    label: 'Release held replies',
    about: 'Whoever waits goes on.',
    effect: 'heals',
    fields: null,
    input: z.object({ at: door }),
    run: (world, { at }) => world.troubles[at].release(),
  }),
  'wait-until-held': action({
    group: 'Passing trouble',
    label: 'Wait until requests are held',
    about: 'Answers once so many requests wait, or says that they do not.',
    effect: 'sets',
    fields: null,
    input: z.object({
      at: door,
      count: z.number().int().positive().default(1),
      timeoutMs: z.number().int().min(0).max(120_000).default(10_000),
    }),
    run: async (world, { at, count, timeoutMs }) => ({
      isReached: await world.troubles[at].waitUntilHeld(count, timeoutMs),
      held: world.troubles[at].heldCount,
    }),
  }),
  'set-mailbox-mode': action({
    group: 'Mailbox',
    label: 'Set the mode of the mail server',
    about: 'Refuse (550), postpone (451), take and never answer, take and cut the line.',
    effect: 'breaks',
    fields: [{ name: 'mode', label: 'Mode', choices: () => ['accept', 'refuse', 'later', 'hang', 'cut'] }],
    input: z.object({
      mode: z.enum(['accept', 'refuse', 'later', 'hang', 'cut']),
      count: z.number().int().positive().optional(),
      recipient: z.string().optional(),
    }),
    run: (world, { mode, ...options }) => world.mailbox.setMode(mode, options),
  }),
  clock: action({
    group: 'Clock',
    label: 'Move the clock',
    about: 'The whole sandbox lives at this instant; tokens expire accordingly.',
    effect: 'sets',
    fields: [
      { name: 'now', label: 'Set to (ISO, UTC)', placeholder: '2026-03-01T09:00:00Z' },
      { name: 'advanceMs', label: 'or advance by milliseconds', placeholder: '86400000' },
    ],
    input: z.object({
      now: z
        .string()
        .optional()
        .refine((text) => !text || !Number.isNaN(Date.parse(text)), 'now is an ISO 8601 instant'),
      advanceMs: optionalNumber,
      isFrozen: z.boolean().optional(),
    }),
    run: (_world, { now, advanceMs, isFrozen = isSimulatorClockFrozen() }) => {
      setSimulatorClock(now ? new Date(now) : new Date(), { isFrozen });
      if (advanceMs !== undefined) advanceSimulatorClock(advanceMs);
      return clockTold();
    },
  }),
  heal: action({
    group: 'Everything',
    label: 'Heal',
    about:
      'Ends all trouble: modes, suspensions, lost roles, the cancelled subscription. Ended grants need a Reconnect.',
    effect: 'heals',
    fields: [{ name: 'provider', label: 'What', choices: () => ['all', 'analytics', 'crm'] }],
    input: z.object({ provider: z.enum(['analytics', 'crm', 'all']).default('all') }),
    run: async (world, { provider }) => {
      await calm(world, provider);
      const seeds = new Map(sandboxUsers.map((user) => [user.id, user.properties.map((it) => it.id)] as const));
      if (provider !== 'crm') healAnalytics(world, seeds);
      if (provider !== 'analytics') healCrm(world);
      if (provider === 'all') world.mailbox.setMode('accept');
    },
  }),
  reset: action({
    group: 'Everything',
    label: 'Begin anew',
    about: 'Users, grants, keys, records, mails and counters as at the start. The clock stays.',
    effect: 'sets',
    fields: [],
    input: nothing,
    run: (world) => resetWorld(world),
  }),
  'reset-stats': action({
    group: 'Everything',
    label: 'Reset the counters',
    about: 'All counters begin at zero.',
    effect: 'sets',
    fields: [],
    input: nothing,
    run: (world) => void Object.assign(world.stats, createStats()),
  }),
};
