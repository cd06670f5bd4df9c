// The letters about a reconnect link, in words. Here those to whoever asked, or whose link was used; those that carry the link: plan-ask-letter.ts.
// Pure; set in HTML and plain text like all others.
import type { Letter } from '../../notify/mail/letter.ts';
import { cleanLines, cleanText, fitSubject, formatInstant, greet } from '../../notify/mail/words.ts';
import { button, facts, type LinkLetterContent, nameOf, paragraphs } from './link-letter.ts';
import { planAsk } from './plan-ask-letter.ts';

/** Expects content as it comes: every foreign word is cleaned here. */
export function planLinkLetter(given: LinkLetterContent): Letter {
  const content = clean(given);
  switch (content.kind) {
    case 'asked':
    case 'reminder':
    case 'fresh':
      return planAsk(content, content.kind);
    case 'done':
      return planDone(content);
    case 'used':
      return planUsed(content);
    case 'stuck':
      return content.shortfall ? planReachesLess(content, content.shortfall) : planOtherAccount(content);
  }
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
