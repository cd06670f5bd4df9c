// The letter about what expires soon: what, when, why, and how to renew it early. One Connection, or several of one person in a list. Pure.
import { dayMs } from '../../../clock.ts';
import type { ExpiringItem, ExpiryContent } from '../types.ts';
import type { Block, Letter, ListItem } from './letter.ts';
import { planLinkNote } from './plan-link-note.ts';
import {
  capitalise,
  count,
  fitSubject,
  formatDate,
  formatShortDate,
  greet,
  joinNames,
  nameWithConnector,
  safeUrl,
} from './words.ts';

/** Of the link at the end, where pressing a button is not what helps. */
const linkLabel = 'Reconnect it';
/** Beyond this many, a letter names the first ones and links to the rest. */
const namedMax = 50;

/** Expects cleaned content with at least one item, the earliest first. */
export function planExpiryLetter(content: ExpiryContent): Letter {
  const [first, ...others] = content.items;
  if (!first) throw new Error('a letter about what expires needs something that does');
  const frame = { tone: 'warning' as const, badge: 'Expiring soon', greeting: greet(content.recipientName) };
  return others.length === 0
    ? { ...frame, ...planSingle(content, first) }
    : { ...frame, ...planSeveral(content, first) };
}

type Body = Pick<Letter, 'subject' | 'preview' | 'headline' | 'blocks' | 'why' | 'links'>;

function planSingle(content: ExpiryContent, item: ExpiringItem): Body {
  const name = nameOf(item);
  const when = whenOf(item, formatShortDate);
  const url = safeUrl(item.reconnectUrl);
  const hasButton = url !== null && item.words.actor === 'user';
  return {
    subject: fitSubject(`${name} ${when}: ${adviceOf(item)}`),
    preview: item.words.why,
    headline: `${name} ${whenOf(item, formatDate)}`,
    blocks: [
      {
        kind: 'paragraphs',
        title: null,
        paragraphs: [
          `${name} ${whenOf(item, formatDate)}, ${inDays(item.endsAt, content.now)}. Until then everything goes on as usual. After that it is disconnected, and no new data arrives until it is renewed.`,
          'Renewed before that day, nothing stops and nothing is missed.',
        ],
      },
      ...planDataSources(item),
      { kind: 'paragraphs', title: 'Why it expires', paragraphs: [item.words.why, item.words.certaintyNote] },
      { kind: 'steps', title: 'How to renew it', steps: item.words.resolve, link: planCitation(item) },
      ...(hasButton ? [{ kind: 'button' as const, label: `Reconnect ${item.connectorName}`, url }] : []),
      ...planLinkNote(hasButton ? 'button' : { label: linkLabel }, [item.linkExpiresAt]),
      { kind: 'facts', facts: planFacts(content, item) },
    ],
    why: planWhy(content),
    links: planLinks(content, hasButton ? null : item.reconnectUrl),
  };
}

function planSeveral(content: ExpiryContent, first: ExpiringItem): Body {
  const { items } = content;
  const url = safeUrl(content.renewAllUrl);
  const when = `${isSameDay(items) ? 'on' : 'the first on'} ${formatShortDate(first.endsAt)}`;
  const hidden = items.length - namedMax;
  const calendar = safeUrl(content.calendarUrl);
  return {
    subject: fitSubject(`${count(items.length, 'Connection')} expire, ${when}: reconnect to keep them connected`),
    preview: joinNames(items.slice(0, 3).map(nameOf)),
    headline: `${count(items.length, 'Connection')} expire soon`,
    blocks: [
      {
        kind: 'paragraphs',
        title: null,
        paragraphs: [
          'Each goes on as usual until its day. After it the Connection is disconnected, and no new data arrives until it is renewed.',
          'Renewed before that day, nothing stops and nothing is missed.',
        ],
      },
      {
        kind: 'list',
        title: 'What expires when',
        items: items.slice(0, namedMax).map((item) => planItem(content, item)),
        more: hidden > 0 && calendar ? { label: `and ${hidden} more`, url: calendar } : null,
      },
      ...planLinkNote(
        'links',
        items.map((it) => it.linkExpiresAt),
      ),
      ...(url ? [{ kind: 'button' as const, label: 'Sign in and renew all, one after another', url }] : []),
    ],
    why: planWhy(content),
    links: planLinks(content, null),
  };
}

const planItem = (content: ExpiryContent, item: ExpiringItem): ListItem => ({
  name: nameOf(item),
  url: safeUrl(item.reconnectUrl),
  notes: [
    `${capitalise(whenOf(item, formatDate))}, ${inDays(item.endsAt, content.now)}.`,
    item.words.why,
    ...(item.words.actor === 'user' ? [] : item.words.resolve.slice(0, 1)),
    ...(item.dataSources.length > 0 ? [`Read through it: ${namesOf(item)}.`] : []),
  ],
});

const nameOf = ({ connectorName, connectionName }: ExpiringItem): string =>
  nameWithConnector(connectorName, connectionName);

/** "expires on 12 March", as surely as it is known. */
function whenOf({ endsAt, certainty }: ExpiringItem, format: (at: Date) => string): string {
  if (certainty === 'likely') return `is likely to expire on ${format(endsAt)}`;
  if (certainty === 'at_latest') return `expires on ${format(endsAt)} at the latest`;
  return `expires on ${format(endsAt)}`;
}

const adviceOf = ({ words }: ExpiringItem): string =>
  words.actor === 'provider_admin' ? 'its password has to be renewed' : 'reconnect to keep it connected';

/** By days of the calendar, as people count. */
function inDays(endsAt: Date, now: Date): string {
  const days = Math.floor(endsAt.getTime() / dayMs) - Math.floor(now.getTime() / dayMs);
  if (days <= 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

const isSameDay = (items: ExpiringItem[]): boolean =>
  new Set(items.map(({ endsAt }) => Math.floor(endsAt.getTime() / dayMs))).size === 1;

function namesOf({ dataSources }: ExpiringItem): string {
  const names = dataSources.map(({ name }) => name);
  return names.length <= 4 ? joinNames(names) : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;
}

function planDataSources({ dataSources, pageUrl }: ExpiringItem): Block[] {
  if (dataSources.length === 0) return [];
  const hidden = dataSources.length - namedMax;
  const page = safeUrl(pageUrl);
  return [
    {
      kind: 'list',
      title: dataSources.length === 1 ? 'Data Source' : count(dataSources.length, 'Data Source'),
      items: dataSources.slice(0, namedMax).map(({ name, url }) => ({ name, url: safeUrl(url), notes: [] })),
      more: hidden > 0 && page ? { label: `and ${hidden} more`, url: page } : null,
    },
  ];
}

function planCitation({ words, connectorName }: ExpiringItem) {
  const url = safeUrl(words.citation);
  return url ? { label: `Where this is said of ${connectorName}`, url } : null;
}

const planFacts = (content: ExpiryContent, item: ExpiringItem) =>
  [
    ['Expires', formatDate(item.endsAt)],
    ['Connection', item.connectionName],
    ['At the provider', item.identityLabel],
    ['Connected by', item.connectedByName],
    ['Account', content.accountName],
  ].flatMap(([label, value]) => (label && value ? [{ label, value }] : []));

function planWhy({ items, recipientUserId, ownerUserId, accountName, accountOwnerName }: ExpiryContent): string {
  const isOwner = recipientUserId === ownerUserId;
  const isTheirs = items.every((it) => it.connectedByUserId === recipientUserId);
  const what = items.length === 1 && items[0] ? nameOf(items[0]) : 'these Connections';
  if (isTheirs && isOwner)
    return `You get this email because you connected ${what} and are the Account Owner of ${accountName}.`;
  if (isOwner) return `You get this email because you are the Account Owner of ${accountName}.`;
  if (isTheirs)
    return `You get this email because you connected ${what}. ${accountOwnerName}, the Account Owner of ${accountName}, gets it too.`;
  const left = items.some((it) => it.connectedByUserId === recipientUserId)
    ? 'you connected some of these Connections, and those who connected the others'
    : `those who connected ${what}`;
  return `You get this email because ${left} have left the Account ${accountName}; so its Account Owner and admins are told.`;
}

function planLinks({ calendarUrl, notificationsUrl }: ExpiryContent, reconnectUrl: string | null) {
  const links: [string, string | null][] = [
    [linkLabel, reconnectUrl],
    ['What expires when', calendarUrl],
    ['All notifications', notificationsUrl],
  ];
  return links.flatMap(([label, url]) => {
    const safe = safeUrl(url);
    return safe ? [{ label, url: safe }] : [];
  });
}
