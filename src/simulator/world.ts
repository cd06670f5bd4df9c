// Everything that the simulator's process holds, built once: the state of both providers, what troubles them, their ports, the
// mailbox. The objects keep their identity for the life of the process; `resetWorld` puts them back to the beginning in place.
import { type Accounts, createAccounts } from './analytics/accounts.ts';
import type { LostReplies } from './analytics/authorization-server.ts';
import { GrantBook } from './analytics/grants.ts';
import { serveAnalytics } from './analytics/serve.ts';
import { type Crm, createCrm } from './crm/records.ts';
import { serveCrm } from './crm/serve.ts';
import type { Listener } from './listen.ts';
import { type Mailbox, openMailbox } from './mailbox/mailbox.ts';
import { createStats, type Stats } from './stats.ts';
import { analyticsDialect, crmDialect, Trouble, tokenDialect } from './trouble.ts';

/** The doors that trouble can stand before. */
export type Door = 'analytics' | 'token' | 'crm';

export interface WorldState {
  accounts: Accounts;
  book: GrantBook;
  lostReplies: LostReplies;
  crm: Crm;
  stats: Stats;
  troubles: Record<Door, Trouble>;
}

export interface World extends WorldState {
  listeners: { analytics: Listener; crm: Listener };
  mailbox: Mailbox;
  close(): Promise<void>;
}

/** Ports to listen on; 0 takes a free one. */
export interface WorldPorts {
  analytics: number;
  crm: number;
  smtp: number;
}

export async function openWorld(ports: WorldPorts): Promise<World> {
  const accounts = createAccounts();
  const state: WorldState = {
    accounts,
    book: new GrantBook(accounts),
    lostReplies: { swallowed: 0, failed: 0 },
    crm: createCrm(),
    stats: createStats(),
    troubles: {
      analytics: new Trouble(analyticsDialect),
      token: new Trouble(tokenDialect),
      crm: new Trouble(crmDialect),
    },
  };
  const listeners = { analytics: await serveAnalytics(ports.analytics, state), crm: await serveCrm(ports.crm, state) };
  const mailbox = await openMailbox(ports.smtp, state.stats);
  return {
    ...state,
    listeners,
    mailbox,
    close: async () => {
      for (const trouble of Object.values(state.troubles)) trouble.heal();
      await Promise.all([listeners.analytics.close(), listeners.crm.close(), mailbox.close()]);
    },
  };
}

/** Ends all passing trouble of one provider or of both, and opens closed ports. What a user or an admin did stays done. */
export async function calm(world: World, provider: 'analytics' | 'crm' | 'all'): Promise<void> {
  if (provider !== 'crm') {
    world.troubles.analytics.heal();
    world.troubles.token.heal();
    Object.assign(world.lostReplies, { swallowed: 0, failed: 0 });
    await world.listeners.analytics.accept();
  }
  if (provider !== 'analytics') {
    world.troubles.crm.heal();
    await world.listeners.crm.accept();
  }
}

/** Back to the beginning, at the clock's present instant. */
export async function resetWorld(world: World): Promise<void> {
  await calm(world, 'all');
  Object.assign(world.accounts, createAccounts());
  world.book.reset();
  Object.assign(world.crm, createCrm());
  Object.assign(world.stats, createStats());
  world.mailbox.setMode('accept');
  world.mailbox.clear();
}
