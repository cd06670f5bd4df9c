// The typed client of the control API: one method per breakage. Used by demo and tests; speaks JSON with another process, so it
// imports nothing of the simulator's insides but types.
import type { Campaign } from '../analytics/accounts.ts';
import type { Grant, GrantOptions, SandboxClient, SandboxReason } from '../analytics/grants.ts';
import type { ReportRow } from '../analytics/report-rows.ts';
import type { CrmRecord, CrmStream } from '../crm/records.ts';
import type { MailboxMode, MailboxModeOptions, SandboxMail } from '../mailbox/mailbox.ts';
import type { Stats } from '../stats.ts';
import type { HoldWhen, ModeKind, ModeOptions } from '../trouble.ts';
import type { Door } from '../world.ts';
import { type SignIn, signInAndConsent } from './sign-in-and-consent.ts';

export interface GrantTold extends Grant {
  /** Email of the user. */
  user: string;
  whyEnded: SandboxReason | null;
}

/** Everything that can be done to the sandbox. `user` is an email, `property` an id. Each promise resolves when it is done. */
export type SimulatorControl = ReturnType<typeof createControl>;

export function createControl(controlUrl: string) {
  const exchange = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${controlUrl}/control/${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const answer = (await response.json()) as T & { message?: string };
    if (!response.ok) throw new Error(`The sandbox did not do "${path}": ${answer.message}`);
    return answer;
  };
  const act = <T = void>(name: string, input: object = {}): Promise<T> => exchange<T>('POST', name, input);
  const get = <T>(path: string, query: Record<string, string | number> = {}): Promise<T> =>
    exchange<T>('GET', `${path}?${new URLSearchParams(Object.entries(query).map(([name, it]) => [name, String(it)]))}`);

  return {
    /** Walks the sign-in and consent pages; gives the URL that the browser is sent to at last. See sign-in-and-consent.ts. */
    signInAndConsent: (authorizeUrl: string, signIn: SignIn): Promise<string> => signInAndConsent(authorizeUrl, signIn),

    // Sandbox Analytics: users. `ended` counts the grants that ended.
    revokeAccess: (user: string, client?: string) => act<{ ended: number }>('revoke-access', { user, client }),
    revokeApp: (client?: string) => act<{ ended: number }>('revoke-app', { client }),
    changePassword: (user: string, password: string) => act<{ ended: number }>('change-password', { user, password }),
    logOutEverywhere: (user: string) => act<{ ended: number }>('log-out-everywhere', { user }),
    deleteUser: (user: string) => act<{ ended: number }>('delete-user', { user }),
    restoreUser: (user: string) => act('restore-user', { user }),
    suspendUser: (user: string) => act('suspend-user', { user }),
    reinstateUser: (user: string) => act('reinstate-user', { user }),
    /** Opens as many other grants as push the oldest one out. */
    exceedGrants: (user: string, client?: string) =>
      act<{ ended: number; opened: number }>('exceed-grants', { user, client }),
    removeRole: (user: string, property: string) => act('remove-role', { user, property }),
    restoreRole: (user: string, property: string) => act('restore-role', { user, property }),
    addUser: (user: {
      id: string;
      email: string;
      name: string;
      password: string;
      properties: { id: string; name: string }[];
    }) => act('add-user', user),
    setCampaigns: (property: string, campaigns: Campaign[]) => act('set-campaigns', { property, campaigns }),

    // Sandbox Analytics: clients and grants.
    addRedirectUri: (uri: string, client?: string) => act<SandboxClient>('set-client', { client, redirectUris: [uri] }),
    registerClient: (client: string, clientSecret: string, redirectUris: string[], options?: Partial<GrantOptions>) =>
      act<SandboxClient>('set-client', { client, clientSecret, redirectUris, options }),
    setClientSecret: (clientSecret: string, client?: string) =>
      act<SandboxClient>('set-client', { client, clientSecret }),
    setClientOptions: (options: Partial<GrantOptions>, client?: string) =>
      act<SandboxClient>('set-client', { client, options }),
    setGrantOptions: (grant: string, options: Partial<GrantOptions>) =>
      act<Grant>('set-grant-options', { grant, options }),
    grants: async () => (await get<{ grants: GrantTold[] }>('grants')).grants,
    /** The next `count` refreshes are committed, and their replies cut off. */
    swallowReplies: (count = 1) => act('lose-replies', { kind: 'swallow', count }),
    /** The next `count` refreshes are committed, and answered with a 500. */
    failAfterRotation: (count = 1) => act('lose-replies', { kind: 'fail', count }),

    // Sandbox CRM. Keys default to the newest one that works.
    createKey: async () => (await act<{ key: string }>('create-key')).key,
    /** Gives the new key. */
    replaceKey: async (key?: string) => (await act<{ key: string }>('replace-key', { key })).key,
    deleteKey: (key?: string, deletedBy?: string) => act('delete-key', { key, deletedBy }),
    cancelSubscription: () => act('cancel-subscription'),
    renewSubscription: () => act('renew-subscription'),
    removeCrmUser: (user?: string) => act('remove-crm-user', { user }),
    restoreCrmUser: (user?: string) => act('restore-crm-user', { user }),
    upsertContact: (contact: Partial<CrmRecord>) => act<CrmRecord>('upsert-record', { stream: 'contacts', ...contact }),
    upsertDeal: (deal: Partial<CrmRecord>) => act<CrmRecord>('upsert-record', { stream: 'deals', ...deal }),

    // Passing trouble. `at` is for Sandbox Analytics: its API (default), its token endpoint, or both.
    setMode: (
      provider: 'analytics' | 'crm',
      kind: ModeKind,
      options: ModeOptions & { at?: 'api' | 'token' | 'both' } = {},
    ) => act('set-mode', { provider, kind, ...options }),
    setDelay: (at: Door, ms: number) => act('set-delay', { at, ms }),
    /** Holds replies back until `release`: before the work, or after it (default), when only the reply is missing. */
    hold: (at: Door, when: HoldWhen = 'after') => act('hold', { at, when }),
    /** Throws when fewer than `count` requests are held within the time. */
    waitUntilHeld: async (at: Door, count = 1, timeoutMs = 10_000): Promise<void> => {
      const { isReached, held } = await act<{ isReached: boolean; held: number }>('wait-until-held', {
        at,
        count,
        timeoutMs,
      });
      if (!isReached) throw new Error(`Expected ${count} held requests at ${at}, there are ${held}.`);
    },
    release: (at: Door) => act('release', { at }),

    // Mailbox.
    setMailboxMode: (mode: MailboxMode, options: MailboxModeOptions = {}) =>
      act('set-mailbox-mode', { mode, ...options }),
    mails: async () => (await get<{ mails: SandboxMail[] }>('mails')).mails,
    /** Resolves once there are `count` mails; throws when they do not come within the time. */
    waitForMails: async (count: number, timeoutMs = 10_000): Promise<SandboxMail[]> => {
      const { mails } = await get<{ mails: SandboxMail[] }>('mails', { atLeast: count, waitMs: timeoutMs });
      if (mails.length < count) throw new Error(`Expected ${count} mails, there are ${mails.length}.`);
      return mails;
    },
    clearMails: () => exchange<void>('DELETE', 'mails'),

    // Clock of the whole simulator.
    setClock: (at: Date, options: { isFrozen?: boolean } = {}) => act('clock', { now: at.toISOString(), ...options }),
    advanceClock: (ms: number) => act('clock', { advanceMs: ms }),
    now: async () => new Date((await get<{ now: string }>('clock')).now),

    // Counters and truths.
    stats: () => get<Stats>('stats'),
    resetStats: () => act('reset-stats'),
    /** Days from `from` to `until`, both included, written YYYY-MM-DD. */
    truthOfReport: async (property: string, from: string, until: string) =>
      (await get<{ rows: ReportRow[] }>('truth/report', { property, from, until })).rows,
    truthOfCampaigns: async (property: string) =>
      (await get<{ rows: Campaign[] }>('truth/campaigns', { property })).rows,
    truthOfCrm: async (stream: CrmStream) => (await get<{ rows: CrmRecord[] }>('truth/crm', { stream })).rows,

    /** Ends all trouble that can be ended from outside; ended grants and keys stay ended. */
    heal: (provider: 'analytics' | 'crm' | 'all' = 'all') => act('heal', { provider }),
    /** Back to the start, at the clock's present instant. */
    reset: () => act('reset'),
  };
}
