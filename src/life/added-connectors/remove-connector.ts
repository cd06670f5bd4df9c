// Takes an added connector away. One that is in use stays: whoever wants it gone is told what uses it.
import { type OperatingActor, requirePermission, writeAudit } from '../../accounts/index.ts';
import { findAddedToChange, findShippedConnector, markRemoved } from '../../connectors/index.ts';
import { RequestError } from '../../request-error.ts';
import { findAsked, findUses } from './find-uses.ts';
import type { SavingContext } from './save-connector.ts';

const namedMax = 5;

/** Throws RequestError: not_found, conflict with `uses`. */
export async function removeConnector(ctx: SavingContext, actor: OperatingActor, slug: string): Promise<void> {
  requirePermission(actor, 'operate');
  if (findShippedConnector(slug))
    throw new RequestError('conflict', `${slug} comes with Mooring and cannot be removed.`);
  const at = ctx.clock.now();
  await ctx.store.db.transaction().execute(async (trx) => {
    const row = await findAddedToChange(trx, slug);
    if (!row || row.removed_at !== null)
      throw new RequestError(
        'not_found',
        `There is no added connector ${slug}. The page Connectors and "mooring connector list" show those that there are.`,
      );
    const uses = await findUses(trx, slug);
    if (uses.length > 0) {
      const named = uses.slice(0, namedMax).map((use) => `${use.connectionName} (${use.accountName})`);
      const more = uses.length > namedMax ? ` and ${uses.length - namedMax} more` : '';
      throw new RequestError(
        'conflict',
        `${slug} is in use by ${named.join(', ')}${more}. Delete these Connections first.`,
        { extra: { reason: 'in_use', uses } },
      );
    }
    const [asked] = await findAsked(trx, slug, at);
    if (asked !== undefined)
      throw new RequestError(
        'conflict',
        `${asked} was sent a link to connect ${slug}, which is still open. Take the link back first.`,
        { extra: { reason: 'in_use', uses: [] } },
      );
    await markRemoved(trx, slug, { at, byName: actor.name });
    const detail = { version: row.version };
    await writeAudit(trx, { at, actor, action: 'connector.removed', targetId: slug, detail });
  });
  await ctx.refreshConnectors();
}
