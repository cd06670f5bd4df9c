// Under another master key than at its making, the secret of a link is another one. Then its row learns the new one before a letter says it. What
// was mailed before stays good until the change of the key is finished; after that it only leads to a fresh mail (find-link.ts).
import type { DbOrTrx } from '../../../store/index.ts';
import type { LifeContext } from '../../context.ts';
import type { LinkRow } from './link-state.ts';
import { hashLinkToken, linkTokenOf } from './link-token.ts';

/** To be called before the link is put into a letter. */
export async function renewToken(
  ctx: Pick<LifeContext, 'tokens'>,
  db: DbOrTrx,
  link: Pick<LinkRow, 'id' | 'token_hash'>,
): Promise<void> {
  const present = hashLinkToken(linkTokenOf(ctx, link.id));
  if (present === link.token_hash) return;
  await db
    .updateTable('reconnect_links')
    .set({ token_hash: present, earlier_token_hash: link.token_hash })
    .where('id', '=', link.id)
    .execute();
}
