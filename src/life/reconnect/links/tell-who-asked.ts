// The holder came back with another account than before, or with one that may read less, and has the person who asked told. They then ask somebody else, or connect the
// other account as a new Connection; whoever holds a link can do neither.
import { RequestError } from '../../../request-error.ts';
import type { LifeContext } from '../../context.ts';
import { getLinkByProof, type LinkProof, lockLink } from './find-link.ts';
import { findAsker } from './spend-link.ts';
import { writeLetter } from './write-letter.ts';

/** Told once a link: a second time answers the same and mails nobody. Throws conflict when there is nothing to tell. */
export async function tellWhoAsked(ctx: LifeContext, proof: LinkProof): Promise<void> {
  const link = await getLinkByProof(ctx, proof);
  if (link.failed_because !== 'other_identity' && link.failed_because !== 'reaches_less')
    throw new RequestError(
      'conflict',
      'There is nothing to tell: the last try did not end with another account, or with less than before.',
    );
  await ctx.store.db.transaction().execute(async (trx) => {
    await lockLink(trx, link.id);
    const told = await trx
      .selectFrom('reconnect_letters')
      .select('id')
      .where('link_id', '=', link.id)
      .where('kind', '=', 'stuck')
      .executeTakeFirst();
    if (!told) await writeLetter(ctx, trx, { link, kind: 'stuck', to: await findAsker(trx, link) });
  });
}
