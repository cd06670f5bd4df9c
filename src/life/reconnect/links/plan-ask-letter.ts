// The letters that carry a reconnect link, in words: to whoever is asked, and reminded, and sent a fresh one. Expects cleaned content. Pure.
import type { Block, Letter } from '../../notify/mail/letter.ts';
import { capitalise, cleanText, fitSubject, formatDate, formatInstant, greet } from '../../notify/mail/words.ts';
import { button, facts, type LinkLetterContent, nameOf, paragraphs } from './link-letter.ts';
import { isMailed } from './link-state.ts';

export type AskKind = Extract<LinkLetterContent['kind'], 'asked' | 'reminder' | 'fresh'>;

export function planAsk(content: LinkLetterContent, kind: AskKind): Letter {
  const { linkKind, connectorName, askedByName, accountName, note, trouble, url } = content;
  const { subject, badge, headline, lead } = beginAsk(content, kind);
  const quoted = kind === 'fresh' ? null : note;
  return {
    subject: fitSubject(subject),
    preview: quoted ? cleanText(quoted) : howLong(content),
    tone: trouble ? 'trouble' : 'plain',
    badge,
    headline,
    greeting: greet(content.recipientName),
    blocks: [
      paragraphs(null, [lead, ...planState(content)]),
      ...(quoted
        ? [{ kind: 'quote' as const, title: `${askedByName ?? 'Mooring'} writes`, text: quoted, code: null }]
        : []),
      ...planAnswer(content),
      ...button(`${capitalise(verbOf(content))} ${connectorName}`, url),
      ...(trouble && trouble.resolve.length > 0
        ? [{ kind: 'steps' as const, title: 'How to resolve it', steps: trouble.resolve, link: null }]
        : []),
      paragraphs('What the link does', [whatHappens(content), howLong(content)]),
      facts([
        [askedByName ? 'Asked by' : 'Account', askedByName ? `${askerOf(content)}, ${accountName}` : accountName],
        [linkKind === 'connect' ? 'To connect' : 'Connection', content.connectionName ?? connectorName],
        ['At the provider', content.identityLabel],
        ['Disconnected since', trouble && formatInstant(trouble.since)],
        ['Link valid until', formatInstant(content.expiresAt)],
      ]),
    ],
    why: whyAsked(content),
    links: [],
  };
}

const verbOf = ({ linkKind }: LinkLetterContent): string => (linkKind === 'connect' ? 'connect' : 'reconnect');

/** How each of the three begins. */
function beginAsk(
  content: LinkLetterContent,
  kind: AskKind,
): Pick<Letter, 'subject' | 'badge' | 'headline'> & { lead: string } {
  const { linkKind, connectorName, askedByName, accountName } = content;
  const what = nameOf(content);
  const verb = verbOf(content);
  const asks = `${askedByName ?? 'Mooring'} asks you to ${verb} ${what}`;
  const asker = `${askedByName ? askerOf(content) : 'Somebody'} of ${accountName}`;
  switch (kind) {
    case 'fresh':
      return {
        subject: `A fresh link to ${verb} ${what}`,
        badge: 'Fresh link',
        headline: `Here is a fresh link for ${what}`,
        lead: 'You asked for a fresh link, because the one in your earlier email can no longer be used.',
      };
    case 'reminder':
      return {
        subject: `Reminder: ${asks}`,
        badge: 'Reminder',
        headline: asks,
        lead: `This is a reminder: ${asker} asked you to ${verb} ${what}, and it has not been done yet.`,
      };
    case 'asked':
      return {
        subject: asks,
        badge: capitalise(verb),
        headline: asks,
        lead:
          linkKind === 'connect'
            ? `${asker} would like to read data from ${connectorName} with Mooring, and asks you to authorize that, because you have the access it needs.`
            : `${asker} asks you to renew the authorization of ${what} in Mooring, which keeps data sources connected.`,
      };
  }
}

/** How it stands with the Connection. */
function planState({ linkKind, trouble, authorizationEndsAt }: LinkLetterContent): string[] {
  if (trouble) return [trouble.summary];
  if (linkKind === 'connect' || linkKind === 'disconnection') return [];
  return [
    authorizationEndsAt
      ? `It still works, and its authorization ends on ${formatDate(authorizationEndsAt)}. Renewed before that day, nothing is interrupted.`
      : 'It still works: this renews it, and nothing is interrupted.',
  ];
}

/** "Marta Lindqvist (marta@example.com)": a name alone could be anybody's. */
const askerOf = ({ askedByName, askedByEmail }: LinkLetterContent): string =>
  askedByEmail && askedByEmail !== askedByName ? `${askedByName} (${askedByEmail})` : `${askedByName}`;

const planAnswer = ({ askedByName, askedByEmail }: LinkLetterContent): Block[] =>
  askedByEmail ? [paragraphs(null, [`An answer to this email goes to ${askedByName}.`])] : [];

function whatHappens({ isOAuth, connectorName, secretName, linkKind, identityLabel }: LinkLetterContent): string {
  const as = identityLabel && linkKind !== 'connect' ? ` as ${identityLabel}` : '';
  const how = isOAuth
    ? `It leads to a page of Mooring, and from there to ${connectorName}, where you sign in${as} and allow Mooring to read. Your password stays there.`
    : linkKind === 'connect'
      ? `It leads to a page of Mooring that asks for what ${connectorName} needs. It is tried at once, kept only if it works, stored encrypted and never shown again.`
      : `It leads to a page of Mooring that asks for ${secretName}${identityLabel ? ` of ${identityLabel}` : ''}. It is tried at once, kept only if it works, stored encrypted and never shown again.`;
  return `${how} You need no login for Mooring.`;
}

const howLong = ({ expiresAt }: LinkLetterContent): string =>
  `The link is for this one purpose, works once, until ${formatInstant(expiresAt)}. Whoever has it can use it, so do not hand this email on.`;

function whyAsked({ linkKind, askedByName, kind }: LinkLetterContent): string {
  if (isMailed({ kind: linkKind }))
    return 'You get this email because somebody opened the link of your earlier email and asked for a fresh one. If that was not you, leave it: nothing happens without you.';
  const entered = `${askedByName} entered your address`;
  return kind === 'fresh'
    ? `You get this email because ${entered}, and the link of an earlier email was opened to ask for a fresh one. If you do not expect it, leave it: nothing happens without you.`
    : `You get this email because ${entered}. If you do not expect it, leave it: nothing happens without you.`;
}
