// Reads the streams of a Data Source, several at a time where its connector allows it. What they fetch comes side by side; what is written
// and decided goes in turns, as if one came after the other. Trouble of one stream stops no sibling; trouble of more than a stream stops
// all of them: a page that is under way then is kept, and says nothing about the trouble, which is told once.
import type { Selectable } from 'kysely';
import type { StreamDescription } from '../../connectors/index.ts';
import type { Tables } from '../../store/index.ts';
import type { LifeContext } from '../context.ts';
import { type Failure, isFailure } from '../diagnosis/index.ts';
import { type FollowUp, judgeFailure } from '../disconnection/judge-failure.ts';
import { readStream } from './read-stream.ts';
import type { StreamOutcome, SyncRun } from './run-sync.ts';
import { holdSync } from './write-page.ts';

type StreamRow = Selectable<Tables['streams']>;

export interface StreamsInput {
  rows: readonly StreamRow[];
  described: ReadonlyMap<string, StreamDescription | Failure>;
  /** How streams ended that are done with; those that are read are added. */
  progress: Record<string, StreamOutcome>;
}

/** `stopped`: the attempt ends by it. `interrupted`: the worker was told to stop; all pages so far are kept. */
export type StreamsEnd = { kind: 'done' } | { kind: 'interrupted' } | { kind: 'stopped'; followUp: FollowUp };

/** Throws what a stream throws, when its siblings have come to a stop. */
export async function readStreams(ctx: LifeContext, run: SyncRun, input: StreamsInput): Promise<StreamsEnd> {
  const { rows, progress } = input;
  const stopping = new AbortController();
  const sibling: SyncRun = { ...run, signal: AbortSignal.any([run.signal, stopping.signal]) };
  const waiting = rows.filter((row) => !progress[row.id]);
  let later: (FollowUp & { kind: 'retry' }) | null = null;
  let stopped: FollowUp | null = null;
  let isInterrupted = false;

  const judge = (row: StreamRow, failure: Failure): Promise<StreamOutcome | null> =>
    run.inTurn(async () => {
      // A sibling has met the same, and the attempt ends already.
      if (sibling.signal.aborted) {
        isInterrupted = true;
        return null;
      }
      const followUp = await judgeFailure(ctx, { ...run, stream: row, failure });
      if (followUp.kind === 'skip_stream') return followUp.outcome;
      if (followUp.kind === 'retry' && followUp.diagnosis.scope === 'stream') {
        // Only this stream has trouble: the others are read before the sync waits.
        if (!later || followUp.at < later.at) later = followUp;
        return null;
      }
      stopped = followUp;
      stopping.abort();
      return null;
    });

  const readOne = async (row: StreamRow): Promise<StreamOutcome | null> => {
    // A refused stream is left to its probe; only a person's wish or a catch-up tries it again.
    if (row.status === 'refused' && run.sync.kind === 'scheduled') return 'refused';
    const stream = input.described.get(row.name);
    // followStreams has marked it: the provider no longer offers it.
    if (!stream) return 'failed';
    const result = isFailure(stream) ? stream : await readStream(ctx, sibling, row, stream);
    if (result === 'interrupted' || (isFailure(result) && sibling.signal.aborted)) {
      isInterrupted = true;
      return null;
    }
    return isFailure(result) ? judge(row, result) : result;
  };

  const readOn = async (): Promise<void> => {
    for (let row = waiting.shift(); row; row = waiting.shift()) {
      const outcome = await readOne(row);
      if (outcome) {
        progress[row.id] = outcome;
        await keepProgress(ctx, run, progress);
      }
      if (sibling.signal.aborted) {
        isInterrupted ||= waiting.length > 0;
        return;
      }
    }
  };
  const lanes = Array.from({ length: streamsAtOnce(ctx, run) }, () =>
    readOn().catch((error) => {
      stopping.abort();
      throw error;
    }),
  );
  const ended = await Promise.allSettled(lanes);
  for (const lane of ended) if (lane.status === 'rejected') throw lane.reason;
  if (stopped) return { kind: 'stopped', followUp: stopped };
  if (isInterrupted) return { kind: 'interrupted' };
  return later ? { kind: 'stopped', followUp: later } : { kind: 'done' };
}

/** A sync that goes on after trouble asks gently, and no stream is cut off in each attempt by one that comes after it. */
const streamsAtOnce = ({ config }: LifeContext, { connector, connection, sync }: SyncRun): number =>
  sync.diagnosis
    ? 1
    : Math.max(1, Math.min(config.streamConcurrency, connector.streamsAtOnce?.(connection.config) ?? 1));

/** Which streams are done with, so that the next attempt goes on after them. */
const keepProgress = (ctx: LifeContext, run: SyncRun, progress: Record<string, StreamOutcome>): Promise<void> =>
  run.inTurn(() =>
    ctx.store.db.transaction().execute(async (trx) => {
      await holdSync(trx, { syncId: run.sync.id, attempt: run.sync.attempt });
      await trx
        .updateTable('syncs')
        .set({ progress: JSON.stringify(progress) })
        .where('id', '=', run.sync.id)
        .execute();
    }),
  );

/** Each piece of work begins when the one before has ended, however that ended. */
export function createTurns(): SyncRun['inTurn'] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => {});
    return mine;
  };
}
