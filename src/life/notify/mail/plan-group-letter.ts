// The letter about several Connections of one provider that are disconnected alike, after Mooring held back: one mail that names each, with its
// own Reconnect. Pure. About one alone: plan-letter.ts.
import type { Explained } from '../../diagnosis/index.ts';
import type { MailContent } from '../types.ts';
import type { Block, Letter, ListItem } from './letter.ts';
import { escalationOf, planLearnMore, planLinks, planProviderLink, planQuote } from './plan-letter.ts';
import { planLinkNote } from './plan-link-note.ts';
import { shortReason } from './short-reason.ts';
import { count, fitSubject, formatDate, formatInstant, greet, joinNames, nameOf, safeUrl } from './words.ts';

/** Beyond this many, a letter names the first ones and links to the rest. */
const namedMax = 50;
const dataSourcesNamedMax = 5;

/** Expects cleaned contents of one event, `disconnected` or `reminder`, of one provider and rule, for one recipient; two at least. */
export function planGroupLetter(contents: readonly MailContent[], explanation: Explained): Letter {
  const [first] = contents;
  if (!first) throw new Error('a letter about several needs several');
  const amount = count(contents.length, 'Connection');
  const why = shortReason(first.diagnosis, first);
  const isReminder = first.event === 'reminder';
  const headline = `${amount} of ${first.connectorName} are ${isReminder ? 'still ' : ''}disconnected`;
  const lead = isReminder ? (first.occurrence >= 2 ? 'Action needed: ' : 'Reminder: ') : '';
  const since = isReminder ? ` since ${formatDate(first.openedAt)}` : '';
  return {
    subject: fitSubject(`${lead}${headline}${since}: ${why}`),
    preview: isReminder ? escalationOf(first) : explanation.summary,
    tone: 'trouble',
    badge: isReminder ? 'Still disconnected' : 'Disconnected',
    headline,
    greeting: greet(first.recipientName),
    blocks: [
      {
        kind: 'paragraphs',
        title: null,
        paragraphs: [
          ...(isReminder ? [escalationOf(first)] : []),
          explanation.summary,
          `${first.connectorName} has refused several Connections alike. Mooring held back, because that is often trouble that passes; it has not passed. Rows synced before stay readable.`,
        ],
      },
      planConnections(contents, explanation),
      ...planLinkNote(
        'links',
        contents.map((it) => it.linkExpiresAt),
      ),
      { kind: 'paragraphs', title: 'How to interpret this error', paragraphs: explanation.interpret },
      {
        kind: 'steps',
        title: 'How to resolve this error',
        steps: explanation.resolve,
        link: planProviderLink(explanation),
      },
      ...planLearnMore(explanation),
      ...planQuote(first),
      {
        kind: 'facts',
        facts: [
          { label: 'Cause', value: explanation.causeLabel },
          { label: 'Disconnected since', value: formatInstant(first.openedAt) },
          { label: 'Account', value: first.accountName },
        ],
      },
    ],
    why: planWhyOf(contents, first),
    links: planLinks(first),
  };
}

/** Each by name; its link reconnects it. */
function planConnections(contents: readonly MailContent[], { canReconnect }: Explained): Block {
  const hidden = contents.length - namedMax;
  const page = safeUrl(contents[0]?.pageUrl);
  return {
    kind: 'list',
    title: canReconnect ? 'Reconnect each of them' : 'Which they are',
    items: contents.slice(0, namedMax).map(
      (content): ListItem => ({
        name: nameOf({ ...content, scope: 'connection' }),
        url: safeUrl(canReconnect ? content.reconnectUrl : content.pageUrl),
        notes: notesOf(content),
      }),
    ),
    more: hidden > 0 && page ? { label: `and ${hidden} more`, url: page } : null,
  };
}

function notesOf({ scope, streamName, dataSources, reconnectBy, connectedByName }: MailContent): string[] {
  const named = dataSources.slice(0, dataSourcesNamedMax).map(({ name }) => name);
  const more = dataSources.length - named.length;
  const names = joinNames(more > 0 ? [...named, `${more} more`] : named);
  return [
    ...(names === '' ? [] : [scope === 'stream' && streamName ? `stream ${streamName} of ${names}` : names]),
    `connected by ${connectedByName}`,
    ...(reconnectBy ? [`by ${formatDate(reconnectBy)}, or the oldest missing days are gone`] : []),
  ];
}

function planWhyOf(contents: readonly MailContent[], { accountName, accountOwnerName }: MailContent): string {
  const reasons = new Set(contents.map((content) => content.reason));
  if (reasons.has('stand_in'))
    return `You get this email because somebody who connected some of them has left the Account ${accountName}; so its Account Owner and admins are told.`;
  if (reasons.has('account_owner') || reasons.has('both'))
    return `You get this email because you are the Account Owner of ${accountName}. Whoever connected them gets it too.`;
  return `You get this email because you connected them. ${accountOwnerName}, the Account Owner of ${accountName}, gets it too.`;
}
