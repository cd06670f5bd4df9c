// Which processes run, and which master key each of them holds. Each keeps a row and counts on in it every few seconds, and looks at the data keys
// with each beat: so an idle process knows a new one before it meets it, and learns by itself when its master key has had its day. Who is about to
// drop what the old master key has wrapped asks here whether anybody still holds it.
import { hostname } from 'node:os';
import type { Selectable } from 'kysely';
import { after, dayMs, secondMs } from '../clock.ts';
import type { Log } from '../log.ts';
import { newId, type Store, type Tables } from '../store/index.ts';
import { fingerprintOf } from './key-fingerprint.ts';
import { SecretKeyChangedError } from './sealed-bytes.ts';
import type { OpenVault } from './vault.ts';
import type { VaultContext } from './vault-keys.ts';

/** As long as a process may take to learn of a new data key (vault.ts). */
const beatMs = 5 * secondMs;
/** One that has not counted on for so long is dead, or stands still as a whole. More than two beats. */
const watchMs = 12 * secondMs;
const lookEveryMs = secondMs / 2;
/** Rows of processes that were killed are kept this long. */
const keptMs = dayMs;
/** A row that was touched this recently is taken for a running process where nobody has the time to watch. */
export const seenWithinMs = 3 * beatMs;

export type RunningProcess = Selectable<Tables['running_processes']>;

interface PresenceContext extends VaultContext {
  log: Log;
  vault: OpenVault;
  version: string;
  /** Called once, when the master key was changed to its end and this process holds the old one. */
  onSecretKeyChanged(): void;
}

export interface Presence {
  /** Makes this process known, and goes on saying that it lives. Throws SecretKeyChangedError when its master key has had its day meanwhile. */
  begin(work: { isServing: boolean; isWorking: boolean }): Promise<void>;
  /** Takes the row away: it is no longer waited for. */
  end(): Promise<void>;
}

/** One in each process that serves or works. */
export function createPresence(ctx: PresenceContext): Presence {
  const { store, clock, log, vault } = ctx;
  const id = newId('prc');
  let beatCount = 0;
  let beating = Promise.resolve();
  let stopBeating: (() => void) | null = null;
  let isTold = false;

  async function beat(about: Omit<RunningProcess, 'id' | 'seen_at' | 'beat_count'>): Promise<void> {
    const living = { seen_at: clock.now(), beat_count: ++beatCount };
    await store.db
      .insertInto('running_processes')
      .values({ id, ...about, ...living })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(living))
      .execute();
    await vault.keepUp();
  }

  function noteTrouble(error: unknown): void {
    if (!(error instanceof SecretKeyChangedError)) {
      // The database is away: it is said elsewhere, and the next beat tries again.
      log.debug({ error: String(error) }, 'this process could not say that it lives');
      return;
    }
    if (isTold) return;
    isTold = true;
    log.error({ fingerprint: fingerprintOf(ctx.secretKey) }, error.message);
    ctx.onSecretKeyChanged();
  }

  return {
    async begin({ isServing, isWorking }) {
      await store.db.deleteFrom('running_processes').where('seen_at', '<', after(clock.now(), -keptMs)).execute();
      const about = {
        host: hostname(),
        pid: process.pid,
        is_serving: isServing,
        is_working: isWorking,
        version: ctx.version,
        secret_key_fingerprint: fingerprintOf(ctx.secretKey),
        started_at: clock.now(),
      };
      await beat(about);
      let isBeating = false;
      stopBeating = clock.every(beatMs, () => {
        if (isBeating) return;
        isBeating = true;
        beating = beat(about)
          .catch(noteTrouble)
          .finally(() => {
            isBeating = false;
          });
      });
    },
    async end() {
      stopBeating?.();
      await beating;
      if (beatCount > 0)
        await store.db
          .deleteFrom('running_processes')
          .where('id', '=', id)
          .execute()
          .catch((error) => log.debug({ error: String(error) }, 'this process could not take its row away'));
    },
  };
}

/**
 * The processes that run now with another master key than the one of this fingerprint. Watches those that it finds until each has counted on, or has
 * stood still for too long to be alive: by its own counting, not by any clock, since clocks of machines differ.
 */
export async function findProcessesOfOtherKey(
  { store, clock }: Pick<VaultContext, 'store' | 'clock'>,
  fingerprint: string,
): Promise<RunningProcess[]> {
  const read = () => listProcesses(store).where('secret_key_fingerprint', '<>', fingerprint).execute();
  const first = new Map((await read()).map((it) => [it.id, it.beat_count]));
  for (let lookedMs = 0; ; lookedMs += lookEveryMs) {
    const present = await read();
    const living = present.filter((it) => it.beat_count !== first.get(it.id));
    if (living.length === present.length || lookedMs >= watchMs) return living;
    await clock.pause(lookEveryMs);
  }
}

/** All that have a row, the oldest first. */
export const listProcesses = ({ db }: Pick<Store, 'db'>) =>
  db.selectFrom('running_processes').selectAll().orderBy('started_at').orderBy('id');

/** "the server on web-1 (process 4711, since 2026-03-02 09:00 UTC)" */
export const nameOfProcess = ({ is_serving: isServing, host, pid, started_at: startedAt }: RunningProcess): string =>
  `the ${isServing ? 'server' : 'worker'} on ${host.replaceAll(/[^\w.-]/g, '_')} (process ${pid}, since ${startedAt.toISOString().slice(0, 16).replace('T', ' ')} UTC)`;
