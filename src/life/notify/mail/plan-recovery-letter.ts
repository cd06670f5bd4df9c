// The letter about a recovery: that it is connected again, who or what brought it back, and per Data Source what was caught up,
// what is still to come and which days are lost for good. Pure.
import assert from 'node:assert/strict';
import { dayMs } from '../../../clock.ts';
import type { MailContent } from '../types.ts';
import type { Block, Fact, Letter, ListItem } from './letter.ts';
import { planLinks, planWhy } from './plan-letter.ts';
import {
  capitalise,
  count,
  fitSubject,
  formatDays,
  formatDuration,
  formatInstant,
  formatSpan,
  greet,
  nameOf,
  safeUrl,
} from './words.ts';

type Recovery = NonNullable<MailContent['recovery']>;
type CaughtUp = Recovery['caughtUp'][number];

/** Expects cleaned content of the event `recovered`, with `recovery` set. */
export function planRecoveryLetter(content: MailContent): Letter {
  const { recovery } = content;
  assert(recovery, 'a mail of the event recovered needs its recovery');
  const name = nameOf(content);
  const outcome = outcomeOf(recovery);
  const state =
    content.scope === 'stream' ? `reads ${content.streamName ?? 'all streams'} again` : 'is connected again';
  return {
    subject: fitSubject(`${name} ${state}: ${outcome}`),
    preview: `${howItCameBack(content, recovery)} ${capitalise(outcome)}.`,
    tone: 'good',
    badge: 'Connected again',
    headline: `${name} ${state}`,
    greeting: greet(content.recipientName),
    blocks: [
      { kind: 'paragraphs', title: null, paragraphs: planLead(content, recovery, outcome) },
      ...planCaughtUp(content, recovery),
      ...planLost(content, recovery),
      { kind: 'facts', facts: planFacts(content, recovery) },
    ],
    why: planWhy(content),
    links: planLinks(content),
  };
}

/** "12 days caught up, 3 days lost": the widest interval counts, as a person would count it. */
function outcomeOf({ caughtUp }: Recovery): string {
  const lost = new Set(caughtUp.flatMap((it) => it.lostDays)).size;
  const filledMs = Math.max(0, ...caughtUp.map(filledMsOf));
  const rows = caughtUp.reduce((sum, it) => sum + it.rowsWritten, 0);
  const parts: string[] = [];
  if (caughtUp.some((it) => !it.isFinished)) parts.push('catching up');
  else if (filledMs >= dayMs) parts.push(`${formatDuration(filledMs)} caught up`);
  else if (rows > 0) parts.push(`${count(rows, 'row')} caught up`);
  else parts.push('nothing was missed');
  if (lost > 0) {
    if (parts[0] === 'nothing was missed') parts.pop();
    parts.push(`${count(lost, 'day')} lost`);
  }
  return parts.join(', ');
}

function filledMsOf({ from, until, lostDays }: CaughtUp): number {
  if (!from || !until) return 0;
  const lostInside = lostDays.filter((day) => {
    const at = Date.parse(`${day}T00:00:00Z`);
    return at >= from.at.getTime() && at < until.at.getTime();
  });
  return Math.max(0, until.at.getTime() - from.at.getTime() - lostInside.length * dayMs);
}

function planLead(content: MailContent, recovery: Recovery, outcome: string): string[] {
  const downFor = formatDuration(recovery.closedAt.getTime() - content.openedAt.getTime());
  const isFinished = recovery.caughtUp.every((it) => it.isFinished);
  const rest = isFinished
    ? 'You need not do anything.'
    : 'The rest of the gap is being filled now; its page shows how far it is. You need not do anything.';
  return [
    `${howItCameBack(content, recovery)} It had been disconnected for ${downFor}.`,
    `${capitalise(outcome)}. Syncs run on their schedule again. ${rest}`,
  ];
}

function howItCameBack({ connectorName }: MailContent, { closedBy, closedAt, reconnectedByName }: Recovery): string {
  const at = formatInstant(closedAt);
  if (closedBy === 'recovery')
    return `${connectorName} accepts our requests again since ${at}; nobody had to reconnect.`;
  return `It was reconnected${reconnectedByName ? ` by ${reconnectedByName}` : ''} on ${at}.`;
}

function planCaughtUp(content: MailContent, { caughtUp }: Recovery): Block[] {
  const urlOf = (name: string): string | null => safeUrl(content.dataSources.find((it) => it.name === name)?.url);
  const told = caughtUp.map(
    (it): ListItem => ({
      name: it.dataSourceName,
      url: urlOf(it.dataSourceName),
      notes: notesOf(it),
    }),
  );
  const untold = content.dataSources
    .filter(({ name }) => !caughtUp.some((it) => it.dataSourceName === name))
    .map(({ name, url }): ListItem => ({ name, url: safeUrl(url), notes: ['nothing was missed'] }));
  const items = [...told, ...untold];
  return items.length === 0 ? [] : [{ kind: 'list', title: 'What was caught up', items, more: null }];
}

function notesOf(it: CaughtUp): string[] {
  const interval = it.from && it.until ? formatSpan(it.from, it.until) : null;
  const isNothing = it.rowsWritten === 0 && !interval && it.isFinished;
  const amount = isNothing ? 'nothing was missed' : `${count(it.rowsWritten, 'row')} written`;
  return [
    interval ? `${amount}, ${interval}` : amount,
    ...(it.isFinished ? [] : ['still catching up']),
    ...(it.lostDays.length > 0 ? [`lost: ${formatDays(it.lostDays)}`] : []),
  ];
}

function planLost({ connectorName }: MailContent, { caughtUp }: Recovery): Block[] {
  const lost = new Set(caughtUp.flatMap((it) => it.lostDays)).size;
  if (lost === 0) return [];
  const days = lost === 1 ? 'One day is' : `${lost} days are`;
  const paragraph = `${days} lost: ${connectorName} no longer gives data that old. The days are named above and marked on the page of the Data Source, so that nobody takes them for days without data.`;
  return [{ kind: 'paragraphs', title: 'What could not be brought back', paragraphs: [paragraph] }];
}

function planFacts(content: MailContent, recovery: Recovery): Fact[] {
  const facts: [string, string | null][] = [
    ['Disconnected', formatInstant(content.openedAt)],
    ['Connected again', formatInstant(recovery.closedAt)],
    ['Reconnected by', recovery.reconnectedByName],
    ['Connection', content.connectionName],
    ['At the provider', content.identityLabel],
    ['Connected by', content.connectedByName],
    ['Account', content.accountName],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}
