// An email of the outbox as it is read in the app: the same words as in the mail, rendered when it is looked at.
import type { Selectable } from 'kysely';
import type { DbOrTrx, Tables } from '../../store/index.ts';
import type { LifeContext } from '../context.ts';
import { collectExpiries } from './collect-expiries.ts';
import { collectMail } from './collect-mail.ts';
import { renderExpiryMail, renderExpirySubject, renderMail, renderSubject } from './render-mail.ts';
import type { RenderedMail } from './types.ts';

type NotificationRow = Selectable<Tables['notifications']>;

const gone = 'What this email was about has been deleted.';

/** The whole of it. */
export async function showNotification(ctx: LifeContext, db: DbOrTrx, row: NotificationRow): Promise<RenderedMail> {
  if (row.event !== 'expiring') return renderMail(await collectMail(ctx, db, row));
  const content = await collectExpiries(ctx, db, row, { isForDelivery: false });
  return content ? renderExpiryMail(content) : { subject: gone, html: `<p>${gone}</p>`, text: `${gone}\n` };
}

/** Its subject alone: for lists. */
export async function showSubject(ctx: LifeContext, db: DbOrTrx, row: NotificationRow): Promise<string> {
  if (row.event !== 'expiring') return renderSubject(await collectMail(ctx, db, row));
  const content = await collectExpiries(ctx, db, row, { isForDelivery: false });
  return content ? renderExpirySubject(content) : gone;
}
