// A new data key while everything runs: it seals from now on, what older keys have sealed is sealed anew, and they are retired. Retired keys are
// kept: a spill on some disk, or a process that slept through it all, may still hold what they have sealed.
import { secondMs } from '../clock.ts';
import { countByKey, type ResealContext, type ResealInput, type ResealProgress, reseal } from './reseal.ts';
import { type SealedColumns, sealedInTokens } from './sealed-columns.ts';
import { learnsWithinMs, type OpenVault } from './vault.ts';
import { findCurrentKeyId, type NoteKeyChange, type VaultContext } from './vault-keys.ts';

/** Passes after the first: each finds only what other processes have sealed with the old key while they did not know the new one. */
const passesMax = 5;

export interface RotationContext extends VaultContext {
  vault: OpenVault;
  note?: NoteKeyChange;
}

export interface RotationInput {
  /** Sealed columns of other rooms. */
  places: readonly SealedColumns[];
  /** Other processes work on this database: they are given time to learn of the new key. */
  hasOthers: boolean;
  signal?: AbortSignal;
  onProgress?: (progress: ResealProgress) => void;
}

export interface Rotation {
  keyId: string;
  /** A rotation that was interrupted before has been brought to its end; no further key was made. */
  isResumed: boolean;
  isInterrupted: boolean;
  rowsDone: number;
  broken: { table: string; key: string; message: string }[];
}

/** Makes a new data key and seals everything with it; or goes on with a rotation that was interrupted. Throws VaultError while the master key is being changed. */
export async function rotateDataKey(ctx: RotationContext, input: RotationInput): Promise<Rotation> {
  const isResumed = (await listUnfinished(ctx)).length > 0;
  const keyId = isResumed ? ((await findCurrentKeyId(ctx)) ?? '') : await ctx.vault.rotateDataKey(ctx.note);
  const places = [...sealedInTokens, ...input.places];
  const rotation: Rotation = { keyId, isResumed, isInterrupted: false, rowsDone: 0, broken: [] };
  for (let pass = 0; pass < passesMax; pass++) {
    const report = await reseal(ctx, { ...input, places, keyId } satisfies ResealInput);
    rotation.rowsDone += report.rowsDone;
    rotation.broken = report.broken;
    rotation.isInterrupted = report.isInterrupted;
    if (report.isInterrupted) return rotation;
    if (pass > 0 && report.rowsDone === 0) break;
    if (input.hasOthers) await ctx.clock.pause(learnsWithinMs + secondMs, input.signal);
  }
  await noteResealed(ctx, places, rotation);
  return rotation;
}

const listUnfinished = ({ store }: VaultContext) =>
  store.db
    .selectFrom('vault_keys')
    .select('id')
    .where('retired_at', 'is not', null)
    .where('resealed_at', 'is', null)
    .execute();

/** Retired keys that seal nothing any more are done with. */
async function noteResealed(
  ctx: RotationContext,
  places: readonly SealedColumns[],
  { keyId, rowsDone, broken }: Rotation,
): Promise<void> {
  const counts = await countByKey(ctx, places);
  const done = (await listUnfinished(ctx)).map(({ id }) => id).filter((id) => (counts.get(id) ?? 0) === 0);
  await ctx.store.db.transaction().execute(async (trx) => {
    for (const id of done)
      await trx.updateTable('vault_keys').set({ resealed_at: ctx.clock.now() }).where('id', '=', id).execute();
    const detail = { rowsDone, brokenCount: broken.length, retired: done };
    await ctx.note?.(trx, { action: 'data_key.rotation_finished', targetId: keyId, detail });
  });
}

export interface ListedKey {
  id: string;
  createdAt: Date;
  retiredAt: Date | null;
  resealedAt: Date | null;
  /** How many values it has sealed that are still kept. */
  sealedCount: number;
  /** It is wrapped by the next master key too. */
  isWrappedTwice: boolean;
}

/** All data keys: the one in use, then the retired ones, the last first. No key is opened for it. */
export async function listDataKeys(
  ctx: Pick<VaultContext, 'store'>,
  otherPlaces: readonly SealedColumns[],
): Promise<ListedKey[]> {
  const counts = await countByKey(ctx, [...sealedInTokens, ...otherPlaces]);
  const rows = await ctx.store.db
    .selectFrom('vault_keys')
    .select(['id', 'created_at', 'retired_at', 'resealed_at', 'wrapped_next'])
    .orderBy('retired_at', (order) => order.desc().nullsFirst())
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.created_at,
    retiredAt: row.retired_at,
    resealedAt: row.resealed_at,
    sealedCount: counts.get(row.id) ?? 0,
    isWrappedTwice: row.wrapped_next !== null,
  }));
}

/** Daily: what was sealed with a retired key after its rotation had ended, by a process that slept through it. Returns how many rows. */
export async function resealLeftovers(ctx: ResealContext, otherPlaces: readonly SealedColumns[]): Promise<number> {
  const keyId = await findCurrentKeyId(ctx);
  if (keyId === null) return 0;
  const { rowsDone } = await reseal(ctx, { places: [...sealedInTokens, ...otherPlaces], keyId });
  return rowsDone;
}
