// Runs what is due. One loop a process: dispatch (due_jobs -> queue), fetch (queue -> here), run under a lease, settle.
//
//   planned --due--> dispatched --fetched, lease taken--> running --done--> gone
//      ^                 |                                   |--again at--> planned
//      |                 +-- lease ran out: sent again       |--throws--> planned with back-off, after 8 times parked
//      +---------------------- worker died: lease runs out --+
//
// A handler returns `done` or when to come again; a throw means a bug. It must bear being run twice.
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { sql } from 'kysely';
import { after, type Clock, minuteMs, secondMs } from '../clock.ts';
import type { Log } from '../log.ts';
import { isDatabaseAway, isSacrificed, listen, type Store, type Trx } from '../store/index.ts';
import { hintChannel, type JobKind, jobKinds } from './plan-job.ts';
import { type Delivery, openQueue, type QueueName, queues } from './queue.ts';

export type JobOutcome = 'done' | { againAt: Date };

export interface RunningJob {
  /** Aborts when the worker stops or has lost the lease: stop at the next safe point; the job comes again. */
  signal: AbortSignal;
  /** Of the plan that this run fulfils. */
  version: number;
}

export type JobHandler = (key: string, job: RunningJob) => Promise<JobOutcome>;
export type JobHandlers = { [Kind in JobKind]: JobHandler };

export interface JobRunnerInput {
  store: Store;
  clock: Clock;
  log: Log;
  config: { pollEveryMs: number; workerConcurrency: number; jobLeaseMs: number };
  handlers: JobHandlers;
}

export interface JobRunner {
  /** Works until stop(). */
  start(): void;
  /** Ends the loop, signals running handlers, waits for them. A second call waits for the first. */
  stop(): Promise<void>;
  /** Runs everything that is due now by the clock, also what follows from it, and returns when nothing is left. For tests and rehearsals. */
  settle(): Promise<void>;
}

/** Waits after the nth throw of a handler, written out: 10 s, 30 s, 1 min, 5 min, 15 min, 1 h, 4 h (5 h 21 min in all), then parked. */
const backoffMs = [10 * secondMs, 30 * secondMs, minuteMs, 5 * minuteMs, 15 * minuteMs, 60 * minuteMs, 240 * minuteMs];

/** At most this many jobs are moved from due_jobs to the queue at a time. */
const dispatchMost = 500;
/** How often settle() looks again for what was sent: a delivery that died with its worker comes only when its lease has run out. */
const emptyTurnsMax = 200;
/** `quick` jobs that one process runs at a time. */
const quickConcurrency = 8;
/** Mails have places of their own: news of the first disconnection must not wait until the last is confirmed. */
const mailConcurrency = 8;

export async function createJobRunner({ store, clock, log, config, handlers }: JobRunnerInput): Promise<JobRunner> {
  const { db } = store;
  const holder = `${hostname()}:${process.pid}:${randomBytes(4).toString('hex')}`;
  const queue = await openQueue(store, log);
  const most: Record<QueueName, number> = {
    mail: mailConcurrency,
    quick: quickConcurrency,
    sync: config.workerConcurrency,
  };
  const running: Record<QueueName, Set<Promise<void>>> = { mail: new Set(), quick: new Set(), sync: new Set() };
  const stopping = new AbortController();
  const hints = createHints();
  let loop: Promise<void> | undefined;
  let ending: Promise<void> | undefined;

  /** Moves due jobs to the queue; the lease is given to the queue meanwhile, so that the next turn does not send them again. */
  async function dispatch(): Promise<number> {
    const now = clock.now();
    return db.transaction().execute(async (trx) => {
      const due = await takeTurns(trx, now).execute();
      if (due.length === 0) return 0;
      for (const name of queues) {
        const deliveries = due.filter((row) => queueOf(row.kind) === name);
        if (deliveries.length > 0) await queue.send(trx, name, deliveries);
      }
      await trx
        .updateTable('due_jobs')
        .set({ lease_holder: 'queue', lease_until: after(now, config.jobLeaseMs) })
        .where((eb) =>
          eb(
            eb.refTuple('kind', 'key'),
            'in',
            due.map((row) => eb.tuple(row.kind, row.key)),
          ),
        )
        .execute();
      return due.length;
    });
  }

  /** Fetches as much as there is room for and starts it. Returns how much was started. */
  async function fetchAndStart(): Promise<number> {
    let started = 0;
    for (const name of queues) {
      const room = most[name] - running[name].size;
      if (room <= 0) continue;
      for (const { id, data } of await queue.fetch(name, room)) {
        const work = runOne(data)
          .then(() => queue.complete(name, id))
          .catch((error) =>
            log.error({ kind: data.kind, key: data.key, error }, 'a job could not be settled; it comes again'),
          )
          .finally(() => {
            running[name].delete(work);
            hints.give();
          });
        running[name].add(work);
        started++;
      }
    }
    return started;
  }

  async function runOne({ kind, key }: Delivery): Promise<void> {
    // A lease of its own for each run: a plan that was taken back and made anew meanwhile belongs to another.
    const lease = `${holder}:${randomBytes(4).toString('hex')}`;
    const version = await takeLease(kind, key, lease);
    if (version === null) return;
    const abort = new AbortController();
    const stopHeartbeat = clock.every(config.jobLeaseMs / 3, () => {
      keepLease(kind, key, lease).then(
        (kept) => kept || abort.abort(),
        (error) => log.warn({ kind, key, error: String(error) }, 'could not extend the lease of a job'),
      );
    });
    try {
      const outcome = await handlers[kind as JobKind](key, {
        signal: AbortSignal.any([abort.signal, stopping.signal]),
        version,
      });
      await settleOne(kind, key, lease, version, outcome);
    } catch (error) {
      await noteThrow(kind, key, lease, error);
    } finally {
      stopHeartbeat();
    }
  }

  /** The version of the plan that this run fulfils; null when another has it, or nothing is due any more. */
  async function takeLease(kind: string, key: string, lease: string): Promise<number | null> {
    const now = clock.now();
    const row = await db
      .updateTable('due_jobs')
      .set({ lease_holder: lease, lease_until: after(now, config.jobLeaseMs) })
      .where('kind', '=', kind)
      .where('key', '=', key)
      .where('due_at', '<=', now)
      .where('parked_at', 'is', null)
      .where((eb) =>
        eb.or([eb('lease_holder', 'is', null), eb('lease_holder', '=', 'queue'), eb('lease_until', '<=', now)]),
      )
      .returning('version')
      .executeTakeFirst();
    return row?.version ?? null;
  }

  async function keepLease(kind: string, key: string, lease: string): Promise<boolean> {
    const { numUpdatedRows } = await db
      .updateTable('due_jobs')
      .set({ lease_until: after(clock.now(), config.jobLeaseMs) })
      .where('kind', '=', kind)
      .where('key', '=', key)
      .where('lease_holder', '=', lease)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  async function settleOne(
    kind: string,
    key: string,
    lease: string,
    version: number,
    outcome: JobOutcome,
  ): Promise<void> {
    if (outcome === 'done') {
      const { numDeletedRows } = await db
        .deleteFrom('due_jobs')
        .where('kind', '=', kind)
        .where('key', '=', key)
        .where('lease_holder', '=', lease)
        .where('version', '=', version)
        .executeTakeFirst();
      if (numDeletedRows > 0n) return;
    }
    // A newer plan stands: it keeps its time. Otherwise the handler says when.
    const free = db
      .updateTable('due_jobs')
      .set({ lease_holder: null, lease_until: null, failures: 0, last_error: null })
      .where('kind', '=', kind)
      .where('key', '=', key)
      .where('lease_holder', '=', lease);
    if (outcome !== 'done') await free.set({ due_at: outcome.againAt }).where('version', '=', version).execute();
    await free.where('version', '>', version).execute();
  }

  async function noteThrow(kind: string, key: string, lease: string, error: unknown): Promise<void> {
    const row = await db
      .selectFrom('due_jobs')
      .select('failures')
      .where('kind', '=', kind)
      .where('key', '=', key)
      .where('lease_holder', '=', lease)
      .executeTakeFirst();
    if (!row) return;
    if (isSacrificed(error)) {
      log.warn({ kind, key, error: String(error) }, 'a job gave way to another and comes again at once');
      await db
        .updateTable('due_jobs')
        .set({ due_at: clock.now(), lease_holder: null, lease_until: null })
        .where('kind', '=', kind)
        .where('key', '=', key)
        .where('lease_holder', '=', lease)
        .execute();
      return;
    }
    // A connection to the database that broke is no bug: it is not counted, however often it happens.
    const failures = row.failures + (isDatabaseAway(error) ? 0 : 1);
    const now = clock.now();
    const waitMs = backoffMs[Math.max(failures - 1, 0)];
    log.error(
      { kind, key, failures, err: error },
      waitMs === undefined
        ? 'a job failed again and is parked: see "mooring doctor"'
        : 'a job failed and will be tried again',
    );
    await db
      .updateTable('due_jobs')
      .set({
        failures,
        last_error: String(error).slice(0, 500),
        due_at: after(now, waitMs ?? 0),
        parked_at: waitMs === undefined ? now : null,
        lease_holder: null,
        lease_until: null,
      })
      .where('kind', '=', kind)
      .where('key', '=', key)
      .where('lease_holder', '=', lease)
      .execute();
  }

  /** What is due and nobody runs: dispatcher and queue pass over rows that somebody else has locked at that moment. */
  async function isAnyDue(): Promise<boolean> {
    const now = clock.now();
    const row = await db
      .selectFrom('due_jobs')
      .select('key')
      .where((eb) =>
        eb.or([eb('lease_until', 'is', null), eb('lease_until', '<=', now), eb('lease_holder', '=', 'queue')]),
      )
      .where('due_at', '<=', now)
      .where('parked_at', 'is', null)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  }

  async function work(): Promise<void> {
    const listening = listen({
      url: store.url,
      channel: hintChannel,
      onNotification: hints.give,
      onReady: hints.give,
      clock,
      log,
      signal: stopping.signal,
    });
    while (!stopping.signal.aborted) {
      try {
        // A hint that arrives from here on is for what this turn may have missed.
        hints.clear();
        const dispatched = await dispatch();
        const started = await fetchAndStart();
        if (dispatched === 0 && started === 0)
          await Promise.race([hints.wait(), clock.pause(config.pollEveryMs, stopping.signal)]);
      } catch (error) {
        // The database is away: wait and go on. What is due stays due.
        if (!stopping.signal.aborted) log.warn({ error: String(error) }, 'the database does not answer; trying again');
        await clock.pause(config.pollEveryMs, stopping.signal);
      }
    }
    await listening;
  }

  async function end(): Promise<void> {
    stopping.abort();
    hints.give();
    await loop;
    await Promise.all(queues.flatMap((name) => [...running[name]]));
    await queue.stop();
  }

  return {
    start() {
      loop ??= work();
    },
    stop() {
      ending ??= end();
      return ending;
    },
    async settle() {
      for (let emptyTurns = 0; emptyTurns < emptyTurnsMax; ) {
        const moved = (await dispatch()) + (await fetchAndStart());
        const busy = queues.flatMap((name) => [...running[name]]);
        if (busy.length > 0) await Promise.race(busy);
        else if (moved === 0 && !(await isAnyDue())) return;
        emptyTurns = moved + busy.length > 0 ? 0 : emptyTurns + 1;
      }
    },
  };
}

/**
 * What is due and not yet in the queue, round robin over Accounts: the nth of each Account (and kind) has the nth turn, whoever has how
 * many. What waits in the queue already counts before it, so that a late one of a small Account goes before the many of a large one.
 */
function takeTurns(trx: Trx, now: Date) {
  const account = sql<string>`coalesce(account_id, '')`;
  const dueNow = trx.selectFrom('due_jobs').where('due_at', '<=', now).where('parked_at', 'is', null);
  const free = dueNow
    .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<=', now)]))
    .select([
      'kind',
      'key',
      account.as('account'),
      sql<number>`row_number() over (partition by ${account}, kind order by due_at, key)`.as('nth'),
    ]);
  const sent = dueNow
    .where('lease_until', '>', now)
    .groupBy([account, 'kind'])
    .select(['kind', account.as('account'), sql<number>`count(*)`.as('count')]);
  const turn = sql<number>`(free.nth + coalesce(sent.count, 0))::int`;
  return (
    trx
      .selectFrom('due_jobs')
      .innerJoin(free.as('free'), (join) =>
        join.onRef('free.kind', '=', 'due_jobs.kind').onRef('free.key', '=', 'due_jobs.key'),
      )
      .leftJoin(sent.as('sent'), (join) =>
        join.onRef('sent.kind', '=', 'free.kind').onRef('sent.account', '=', 'free.account'),
      )
      .select(['due_jobs.kind', 'due_jobs.key', turn.as('turn')])
      .where('due_jobs.parked_at', 'is', null)
      .where('due_jobs.due_at', '<=', now)
      // Said again for the row that is locked: another dispatcher may have been here meanwhile.
      .where((eb) => eb.or([eb('due_jobs.lease_until', 'is', null), eb('due_jobs.lease_until', '<=', now)]))
      .orderBy(turn)
      .orderBy('due_jobs.due_at')
      .limit(dispatchMost)
      .forUpdate('due_jobs')
      .skipLocked()
  );
}

const queueOf = (kind: string): QueueName => jobKinds[kind as JobKind]?.queue ?? 'quick';

/** A flag that can be waited for. */
function createHints(): { give: () => void; clear: () => void; wait: () => Promise<void> } {
  let isGiven = false;
  let wakers: (() => void)[] = [];
  return {
    give() {
      isGiven = true;
      for (const wake of wakers) wake();
      wakers = [];
    },
    clear() {
      isGiven = false;
    },
    wait: () => (isGiven ? Promise.resolve() : new Promise((resolve) => wakers.push(resolve))),
  };
}
