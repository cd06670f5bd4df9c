// Writes down work that is to be done, in the transaction of the change it follows from: a crash right after the commit loses nothing.
// A job is named by kind and key and exists once. Due times are instants of our clock.
import { sql } from 'kysely';
import type { DbOrTrx } from '../store/index.ts';

/** What kinds of jobs there are, and in which queue; a worker process runs some of each queue at a time. */
export const jobKinds = {
  /** key: Data Source id. Runs a sync that is due or goes on with one that waited. */
  sync: { queue: 'sync' },
  /** key: suspicion id. The second look before a disconnection opens. */
  confirm: { queue: 'quick' },
  /** key: disconnection id. A gentle probe: has it recovered by itself? */
  probe: { queue: 'quick' },
  /** key: notification id. Hands one email to the mail server. */
  notify: { queue: 'mail' },
  /** key: disconnection id. The next reminder. */
  remind: { queue: 'quick' },
  /** key: disconnection id. The closing mail. */
  close: { queue: 'quick' },
  /** key: letter id. Hands one letter about a reconnect link to the mail server. */
  link_letter: { queue: 'mail' },
  /** key: link id. The next reminder for somebody who was asked to connect or reconnect. */
  remind_link: { queue: 'quick' },
  /** key: Connection id. Refreshes its tokens ahead of need. */
  refresh: { queue: 'quick' },
  /** key: Account id. Tells whoever is concerned of what expires soon. */
  announce: { queue: 'quick' },
  /** key: `everything`. Reckons the forecasts anew that rest on lifetimes which are no longer the known ones. */
  forecast: { queue: 'quick' },
  /** key: Connection id. Asked at the first refusal of a sibling: does the provider still accept this one? */
  ask: { queue: 'quick' },
  /** key: hold id. Looks gently whether the provider accepts again, and ends the hold. */
  hold: { queue: 'quick' },
  /** key: alarm id. Is it over? Else the next reminder. */
  alarm: { queue: 'quick' },
  /** key: id of an alarm's mail. Hands it to the mail server. */
  alarm_mail: { queue: 'mail' },
  /** key: `everything`. Removes what has had its day: old authorizations, syncs, kept mails. */
  sweep: { queue: 'quick' },
} as const;

export type JobKind = keyof typeof jobKinds;

export interface JobPlan {
  kind: JobKind;
  key: string;
  dueAt: Date;
  accountId?: string | null;
}

/** The channel on which a freshly due job is hinted at. A hint only: workers also look by themselves. */
export const hintChannel = 'mooring_jobs';

interface PlanOptions {
  /** Moves a planned job only to an earlier time. */
  keepEarlier?: boolean;
  /** For a handler that plans its own next run: a plan made by somebody else since this version keeps its time when that is earlier. */
  ownVersion?: number;
}

/** Plans a job, or moves the one that is planned. A parked job is woken. */
export async function planJob(
  trx: DbOrTrx,
  { kind, key, dueAt, accountId = null }: JobPlan,
  { keepEarlier = false, ownVersion }: PlanOptions = {},
): Promise<void> {
  const earlier = sql<Date>`least(due_jobs.due_at, excluded.due_at)`;
  const planned =
    ownVersion === undefined
      ? dueAt
      : sql<Date>`case when due_jobs.version > ${ownVersion} then ${earlier} else excluded.due_at end`;
  await trx
    .insertInto('due_jobs')
    .values({ kind, key, due_at: dueAt, account_id: accountId })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'key']).doUpdateSet({
        due_at: keepEarlier ? earlier : planned,
        version: sql<number>`due_jobs.version + 1`,
        failures: 0,
        last_error: null,
        parked_at: null,
      }),
    )
    .execute();
  await sql`select pg_notify(${hintChannel}, ${kind})`.execute(trx);
}

/** Brings jobs of a kind forward, or plans them: many in a few statements. Never to a later time. */
export async function planJobs(
  trx: DbOrTrx,
  kind: JobKind,
  jobs: readonly { key: string; accountId: string }[],
  dueAt: Date,
): Promise<void> {
  for (let at = 0; at < jobs.length; at += plansAtOnce) {
    await trx
      .insertInto('due_jobs')
      .values(
        jobs.slice(at, at + plansAtOnce).map(({ key, accountId }) => ({
          kind,
          key,
          due_at: dueAt,
          account_id: accountId,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['kind', 'key']).doUpdateSet({
          due_at: sql<Date>`least(due_jobs.due_at, excluded.due_at)`,
          version: sql<number>`due_jobs.version + 1`,
          failures: 0,
          last_error: null,
          parked_at: null,
        }),
      )
      .execute();
  }
  if (jobs.length > 0) await sql`select pg_notify(${hintChannel}, ${kind})`.execute(trx);
}

const plansAtOnce = 1_000;

/** Takes a plan back. A handler that is running goes on to its end. */
export async function cancelJob(trx: DbOrTrx, kind: JobKind, key: string): Promise<void> {
  await trx.deleteFrom('due_jobs').where('kind', '=', kind).where('key', '=', key).execute();
}

/** When a job is due; null when none is planned. */
export async function findDueAt(db: DbOrTrx, kind: JobKind, key: string): Promise<Date | null> {
  const row = await db
    .selectFrom('due_jobs')
    .select('due_at')
    .where('kind', '=', kind)
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.due_at ?? null;
}
