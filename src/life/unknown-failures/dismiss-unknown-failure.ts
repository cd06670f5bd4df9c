// An operator has looked at it and needs it no more: it leaves the list, goes on being counted, and does not come back as new.
import { type Actor, requirePermission, writeAudit } from '../../accounts/index.ts';
import type { LifeContext } from '../context.ts';
import { getUnknownFailure, type UnknownFailure } from './list-unknown-failures.ts';

/** Throws not_found, and forbidden for whoever is no operator. Dismissing it again changes nothing. */
export async function dismissUnknownFailure(
  { store, clock }: Pick<LifeContext, 'store' | 'clock'>,
  actor: Actor,
  id: string,
): Promise<UnknownFailure> {
  requirePermission(actor, 'operate');
  const at = clock.now();
  return store.db.transaction().execute(async (trx) => {
    const dismissed = await trx
      .updateTable('unknown_failures')
      .set({ dismissed_at: at, dismissed_by_name: actor.name })
      .where('id', '=', id)
      .where('dismissed_at', 'is', null)
      .returningAll()
      .executeTakeFirst();
    if (!dismissed) return getUnknownFailure(trx, id);
    const detail = { provider: dismissed.provider, seenCount: dismissed.seen_count };
    await writeAudit(trx, { at, actor, action: 'unknown_failure.dismissed', targetId: id, detail });
    return dismissed;
  });
}
