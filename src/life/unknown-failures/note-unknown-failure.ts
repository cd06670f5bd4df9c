// Keeps an answer that nobody could explain: one row per provider and shape, counted. What goes wrong here is logged and harms nobody.
import { sql } from 'kysely';
import type { Log } from '../../log.ts';
import { type Db, newId } from '../../store/index.ts';
import type { Diagnosis, Failure } from '../diagnosis/index.ts';
import { shapeOf } from './shape.ts';
import { stripFailure, stripText } from './strip-failure.ts';

/** Past this many shapes of one provider, those that were not seen for longest give way. */
const shapesPerProviderMax = 100;

/** No rule, no word and no status told what it means. */
export const isUnknown = ({ detail }: Pick<Diagnosis, 'detail'>): boolean => detail === 'unrecognized';

interface NoteContext {
  store: { db: Db };
  clock: { now(): Date };
  log: Pick<Log, 'warn'>;
}

/** Counts one more sight of it; the newest answer of a shape stands for it. Never throws. */
export async function noteUnknownFailure(ctx: NoteContext, failure: Failure, diagnosis: Diagnosis): Promise<void> {
  try {
    await note(ctx, failure, diagnosis);
  } catch (error) {
    ctx.log.warn({ provider: failure.provider, err: error }, 'an answer that nobody knows could not be kept');
  }
}

async function note({ store: { db }, clock }: NoteContext, failure: Failure, diagnosis: Diagnosis): Promise<void> {
  const kept = stripFailure(failure);
  const told = { ...diagnosis, providerMessage: stripText(diagnosis.providerMessage) };
  const { hash, format } = shapeOf(kept, told);
  const now = clock.now();
  const row = {
    id: newId('unk'),
    provider: kept.provider,
    shape: hash,
    stage: kept.stage,
    auth: kept.auth,
    status: kept.response?.status ?? null,
    format,
    failure: JSON.stringify(kept),
    diagnosis: JSON.stringify(told),
    seen_count: 1,
    first_seen_at: now,
    last_seen_at: now,
  };
  const { id } = await db
    .insertInto('unknown_failures')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['provider', 'shape']).doUpdateSet((eb) => ({
        failure: eb.ref('excluded.failure'),
        diagnosis: eb.ref('excluded.diagnosis'),
        seen_count: sql<number>`unknown_failures.seen_count + 1`,
        last_seen_at: sql<Date>`greatest(unknown_failures.last_seen_at, excluded.last_seen_at)`,
      })),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  if (id === row.id) await dropOldest(db, row.provider);
}

async function dropOldest(db: Db, provider: string): Promise<void> {
  await db
    .deleteFrom('unknown_failures')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('unknown_failures')
        .select('id')
        .where('provider', '=', provider)
        .orderBy('last_seen_at', 'desc')
        .orderBy('id', 'desc')
        .offset(shapesPerProviderMax),
    )
    .execute();
}
