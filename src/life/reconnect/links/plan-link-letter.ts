// The letters about a reconnect link, in words: to whoever is asked (and reminded, and sent a fresh link), and to whoever asked or whose link was
// used. Pure; set in HTML and plain text like all others.
import type { ReconnectLinkKind } from '../../../store/index.ts';
import type { Block, Fact, Letter } from '../../notify/mail/letter.ts';
import {
  cleanLines,
  cleanText,
  fitSubject,
  formatDate,
  formatInstant,
  greet,
  nameWithConnector,
  safeUrl,
} from '../../notify/mail/words.ts';
import { isMailed } from './link-state.ts';

export interface LinkLetterContent {
  kind: 'asked' | 'reminder' | 'fresh' | 'done' | 'used' | 'stuck';
  /** Of what: a first Connection, a Reconnect; or the link of a mail about a disconnection or an expiry to come. */
  linkKind: ReconnectLinkKind;
  recipientName: string;
  /** Null for the link of a mail that Mooring wrote by itself. */
  askedByName: string | null;
  /** Null where nobody asked, or whoever asked has left. */
  askedByEmail: string | null;
  accountName: string;
  connectorName: string;
  isOAuth: boolean;
  /** "an API key", "the password": what is entered where there are no provider's pages. */
  secretName: string;
  /** Null for a first Connection that has no name yet. */
  connectionName: string | null;
  identityLabel: string | null;
  note: string | null;
  /** What is wrong with it now, how to resolve it; null while all is well. */
  trouble: { summary: string; resolve: string[]; since: Date } | null;
  /** When the present authorization is known to end. */
  authorizationEndsAt: Date | null;
  url: string | null;
  expiresAt: Date;
  completedByName: string | null;
  completedAt: Date | null;
  /** Of `other_account`. */
  newIdentity: string | null;
  /** What the new authorization does not reach. */
  shortfall: string | null;
  linkRecipientName: string;
  linkRecipientEmail: string;
  pageUrl: string;
}

/** Expects content as it comes: every foreign word is cleaned here. */
export function planLinkLetter(given: LinkLetterContent): Letter {
  const content = clean(given);
  switch (content.kind) {
    case 'asked':
    case 'reminder':
    case 'fresh':
      return planAsk(content);
    case 'done':
      return planDone(content);
    case 'used':
      return planUsed(content);
    case 'stuck':
      return content.shortfall ? planReachesLess(content, content.shortfall) : planOtherAccount(content);
  }
}

function planAsk(content: LinkLetterContent): Letter {
  const { kind, linkKind, connectorName, askedByName, accountName, note, trouble, url } = content;
  const what = nameOf(content);
  const verb = linkKind === 'connect' ? 'connect' : 'reconnect';
  const asker = askedByName ?? 'Mooring';
  const isReminder = kind === 'reminder';
  const subject =
    kind === 'fresh'
      ? `A fresh link to ${verb} ${what}`
      : `${isReminder ? 'Reminder: ' : ''}${asker} asks you to ${verb} ${what}`;
  const safe = safeUrl(url);
  return {
    subject: fitSubject(subject),
    preview: note && kind !== 'fresh' ? cleanText(note) : howLong(content),
    tone: trouble ? 'trouble' : 'plain',
    badge:
      kind === 'fresh' ? 'Fresh link' : isReminder ? 'Reminder' : `${verb === 'connect' ? 'Connect' : 'Reconnect'}`,
    headline: kind === 'fresh' ? `Here is a fresh link for ${what}` : `${asker} asks you to ${verb} ${what}`,
    greeting: greet(content.recipientName),
    blocks: [
      paragraphs(null, leadOf(content)),
      ...(note && kind !== 'fresh'
        ? [{ kind: 'quote' as const, title: `${asker} writes`, text: note, code: null }]
        : []),
      ...planAnswer(content),
      ...(safe
        ? [
            {
              kind: 'button' as const,
              label: `${verb === 'connect' ? 'Connect' : 'Reconnect'} ${connectorName}`,
              url: safe,
            },
          ]
        : []),
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

/** "Marta Lindqvist (marta@example.com)": a name alone could be anybody's. */
const askerOf = ({ askedByName, askedByEmail }: LinkLetterContent): string =>
  askedByEmail && askedByEmail !== askedByName ? `${askedByName} (${askedByEmail})` : `${askedByName}`;

const planAnswer = ({ askedByName, askedByEmail }: LinkLetterContent): Block[] =>
  askedByEmail ? [paragraphs(null, [`An answer to this email goes to ${askedByName}.`])] : [];

function leadOf(content: LinkLetterContent): string[] {
  const { kind, linkKind, connectorName, askedByName, accountName, trouble, authorizationEndsAt } = content;
  const asker = askedByName ? askerOf(content) : 'Somebody';
  const what = nameOf(content);
  const lead =
    kind === 'fresh'
      ? `You asked for a fresh link, because the one in your earlier email can no longer be used.`
      : kind === 'reminder'
        ? `This is a reminder: ${asker} of ${accountName} asked you to ${linkKind === 'connect' ? 'connect' : 'reconnect'} ${what}, and it has not been done yet.`
        : linkKind === 'connect'
          ? `${asker} of ${accountName} would like to read data from ${connectorName} with Mooring, and asks you to authorize that, because you have the access it needs.`
          : `${asker} of ${accountName} asks you to renew the authorization of ${what} in Mooring, which keeps data sources connected.`;
  if (trouble) return [lead, trouble.summary];
  if (linkKind === 'connect' || linkKind === 'disconnection') return [lead];
  const ending = authorizationEndsAt
    ? `It still works, and its authorization ends on ${formatDate(authorizationEndsAt)}. Renewed before that day, nothing is interrupted.`
    : 'It still works: this renews it, and nothing is interrupted.';
  return [lead, ending];
}

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

function planDone(content: LinkLetterContent): Letter {
  const { linkKind, completedByName, completedAt, linkRecipientEmail, linkRecipientName } = content;
  const isFirst = linkKind === 'connect';
  const what = nameOf(content);
  // Whoever held the link, or a User who was signed in as they followed it.
  const who = completedByName?.endsWith(' by link') ? linkRecipientName : (completedByName ?? linkRecipientName);
  const text = isFirst
    ? `${who} has connected ${what}. The Connection is yours: you count as the one who connected it, and hear of it when it needs attention.`
    : `${who} has reconnected ${what}. The new authorization was proven before it replaced the old one; whatever was missed is being filled in.`;
  return {
    subject: fitSubject(`${what} is ${isFirst ? 'connected' : 'reconnected'} by ${who}`),
    preview: text,
    tone: 'good',
    badge: isFirst ? 'Connected' : 'Reconnected',
    headline: `${what} is ${isFirst ? 'connected' : 'reconnected'}`,
    greeting: greet(content.recipientName),
    blocks: [
      paragraphs(null, [text, ...(isFirst ? ['Nothing is read yet: choose which Data Sources to make of it.'] : [])]),
      ...button(isFirst ? 'Choose what to read' : 'Open in Mooring', content.pageUrl),
      facts([
        ['Asked', `${linkRecipientName} (${linkRecipientEmail})`],
        [isFirst ? 'Connected' : 'Reconnected', completedAt && formatInstant(completedAt)],
        ['At the provider', content.identityLabel],
        ['Account', content.accountName],
      ]),
    ],
    why: `You get this email because you asked ${linkRecipientName} to ${isFirst ? 'connect' : 'reconnect'} it, or are the Account Owner in place of somebody who has left.`,
    links: [],
  };
}

function planUsed(content: LinkLetterContent): Letter {
  const what = nameOf(content);
  const isAhead = content.linkKind === 'expiry';
  const told = isAhead ? 'warned you of its end' : 'told you of the disconnection';
  const rest = isAhead ? 'nothing was interrupted' : 'what was missed is being filled in';
  return {
    subject: fitSubject(`${what} was reconnected with the link of your email`),
    preview: 'If that was you, nothing is left to do.',
    tone: 'good',
    badge: 'Reconnected',
    headline: `${what} was reconnected with your link`,
    greeting: greet(content.recipientName),
    blocks: [
      paragraphs(null, [
        `Somebody used the link of the email that ${told}, without signing in. If that was you, or somebody you gave it to, nothing is left to do: the new authorization was proven, and ${rest}.`,
        'If you do not know who it was, open it in Mooring, look whose account it is authorized with, and reconnect it yourself. That replaces what was entered.',
      ]),
      ...button('Open in Mooring', content.pageUrl),
      facts([
        ['Reconnected', content.completedAt && formatInstant(content.completedAt)],
        ['Connection', content.connectionName],
        ['At the provider', content.identityLabel],
        ['Account', content.accountName],
      ]),
    ],
    why: 'You get this email because the link was made for you. It cannot be used again.',
    links: [],
  };
}

function planOtherAccount(content: LinkLetterContent): Letter {
  const { linkRecipientName, linkRecipientEmail, newIdentity, identityLabel, connectorName } = content;
  const what = nameOf(content);
  return {
    subject: fitSubject(`${linkRecipientName} cannot reconnect ${what}: it is another account`),
    preview: `Signed in at ${connectorName} as ${newIdentity ?? 'somebody else'}.`,
    tone: 'trouble',
    badge: 'Another account',
    headline: `${linkRecipientName} came back with another account`,
    greeting: greet(content.recipientName),
    blocks: [
      paragraphs(null, [
        `${linkRecipientName} followed the link to reconnect ${what}, and came back from ${connectorName} as ${newIdentity ?? 'another account'} instead of ${identityLabel ?? 'the one from before'}. Nothing was changed, so that data of two accounts is never mixed.`,
        `Ask somebody who can sign in as ${identityLabel ?? 'the account from before'}. If the other account is the right one from now on, connect it as a new Connection.`,
      ]),
      ...button('Open in Mooring', content.pageUrl),
      facts([
        ['Asked', `${linkRecipientName} (${linkRecipientEmail})`],
        ['Expected', identityLabel],
        ['Came back with', newIdentity],
        ['Account', content.accountName],
      ]),
    ],
    why: `You get this email because ${linkRecipientName} asked to have you told.`,
    links: [],
  };
}

function planReachesLess(content: LinkLetterContent, shortfall: string): Letter {
  const { linkRecipientName, linkRecipientEmail, identityLabel, connectorName } = content;
  const what = nameOf(content);
  return {
    subject: fitSubject(`${linkRecipientName} cannot reconnect ${what}: it reaches less than before`),
    preview: shortfall,
    tone: 'trouble',
    badge: 'Reaches less',
    headline: `What ${linkRecipientName} authorized reaches less than before`,
    greeting: greet(content.recipientName),
    blocks: [
      paragraphs(null, [
        `${linkRecipientName} followed the link to reconnect ${what}. The new authorization works, but it reaches less than the one before. Nothing was changed.`,
        shortfall,
        `Ask them to allow everything that ${connectorName} asks for, or somebody with more rights there. If it is enough from now on, reconnect it in Mooring, where you can go on all the same.`,
      ]),
      ...button('Open in Mooring', content.pageUrl),
      facts([
        ['Asked', `${linkRecipientName} (${linkRecipientEmail})`],
        ['At the provider', identityLabel],
        ['Account', content.accountName],
      ]),
    ],
    why: `You get this email because ${linkRecipientName} asked to have you told.`,
    links: [],
  };
}

const nameOf = ({ connectorName, connectionName }: LinkLetterContent): string =>
  connectionName ? nameWithConnector(connectorName, connectionName) : connectorName;

const paragraphs = (title: string | null, texts: string[]): Block => ({ kind: 'paragraphs', title, paragraphs: texts });

const facts = (pairs: [string, string | null][]): Block => ({
  kind: 'facts',
  facts: pairs.flatMap(([label, value]): Fact[] => (value ? [{ label, value }] : [])),
});

function button(label: string, url: string): Block[] {
  const safe = safeUrl(url);
  return safe ? [{ kind: 'button', label, url: safe }] : [];
}

function clean(content: LinkLetterContent): LinkLetterContent {
  const cleaned = Object.entries(content).map(([name, value]) => [
    name,
    typeof value === 'string' ? cleanText(value) : value,
  ]);
  const { trouble, note } = content;
  return {
    ...(Object.fromEntries(cleaned) as LinkLetterContent),
    note: note && cleanLines(note),
    trouble: trouble && { ...trouble, summary: cleanText(trouble.summary), resolve: trouble.resolve.map(cleanText) },
  };
}
