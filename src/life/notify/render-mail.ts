// Turns what is known about a disconnection, a recovery or an expiry to come into an email: subject, HTML and plain text that say the same.
// Nothing is decided here and nothing is read: collect-mail.ts gathers the content when the mail is about to go. The words of a cause
// come from diagnosis/explain, their order from mail/plan-*.ts.
import { type Explained, explain } from '../diagnosis/index.ts';
import type { Letter } from './mail/letter.ts';
import { planExpiryLetter } from './mail/plan-expiry-letter.ts';
import { planGroupLetter } from './mail/plan-group-letter.ts';
import { hasButton, planLetter } from './mail/plan-letter.ts';
import { planRecoveryLetter } from './mail/plan-recovery-letter.ts';
import { renderText } from './mail/render-text.ts';
import { cleanContent } from './mail/words.ts';
import type { ExpiryContent, MailContent, RenderedMail } from './types.ts';

/** Renders one email. The same content gives the same mail, byte by byte. */
export const renderMail = (content: MailContent): Promise<RenderedMail> =>
  renderLetter(planMail(cleanContent(content)));

/** Its subject alone: for lists, which need no HTML. */
export const renderSubject = (content: MailContent): string => planMail(cleanContent(content)).subject;

/** The same for what expires soon. */
export const renderExpiryMail = (content: ExpiryContent): Promise<RenderedMail> =>
  renderLetter(planExpiryLetter(cleanContent(content)));

export const renderExpirySubject = (content: ExpiryContent): string => planExpiryLetter(cleanContent(content)).subject;

function planMail(content: MailContent): Letter {
  if (content.event === 'recovered') return planRecoveryLetter(content);
  const { others = [] } = content;
  if (others.length === 0) return planLetter(content, explainTo(content));
  // Of one provider and rule: the words are the same for all, and name none of them.
  const general = { ...content, connectionName: '', identityLabel: null, dataSources: [] };
  return planGroupLetter([content, ...others], explainTo(general));
}

/** Whether a mail with this content has a Reconnect button. */
export const offersReconnect = (content: MailContent): boolean =>
  content.event !== 'recovered' && hasButton(content, explainTo(content));

function explainTo(content: MailContent): Explained {
  const {
    diagnosis,
    connectorName,
    connectionName,
    streamName,
    authKind,
    enteredLabels,
    accountOwnerName,
    dataSources,
    reason,
  } = content;
  const objectLabel = content.scope === 'connection' ? null : (dataSources[0]?.name ?? null);
  // Where nobody was named to ask, the Account Owner is the one who knows more, unless it is the reader.
  const isOwner = reason === 'account_owner' || reason === 'both';
  const supportContact = content.supportContact ?? (isOwner ? null : `${accountOwnerName}, the Account Owner`);
  const accountLabel = content.identityLabel;
  return explain(diagnosis, {
    connectorName,
    connectionName,
    streamName,
    objectLabel,
    accountLabel,
    supportContact,
    authKind,
    enteredLabels,
    provider: content.provider,
  });
}

/** A letter that is planned already. */
export async function renderLetter(letter: Letter): Promise<RenderedMail> {
  // Loaded when the first email is rendered: react-email takes 40 MB, which a server that has nothing to tell need not hold.
  const { renderHtml } = await import('./mail/render-html.ts');
  return { subject: letter.subject, html: await renderHtml(letter), text: renderText(letter) };
}
