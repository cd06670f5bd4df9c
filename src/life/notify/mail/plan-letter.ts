// The letter about a disconnection, and its reminders: what happened, how to interpret it, how to resolve it, Reconnect. Pure.
// The words about the cause come from diagnosis/explain; here they are put in order. The letter about a recovery: plan-recovery-letter.ts.
import type { Explained } from '../../diagnosis/index.ts';
import type { MailContent } from '../types.ts';
import type { Block, Fact, Letter, Link } from './letter.ts';
import { planLinkNote } from './plan-link-note.ts';
import { shortReason } from './short-reason.ts';
import {
  capitalise,
  count,
  fitSubject,
  formatDate,
  formatDayOrTime,
  formatInstant,
  greet,
  nameOf,
  safeUrl,
} from './words.ts';

/** Beyond this many, a letter names the first ones and links to the rest. */
const dataSourcesNamedMax = 50;

/** Expects cleaned content of the events `disconnected` and `reminder`. */
export function planLetter(content: MailContent, explanation: Explained): Letter {
  const name = nameOf(content);
  const why = shortReason(content.diagnosis, content);
  const state = stateOf(content);
  const isReminder = content.event === 'reminder';
  const subject = isReminder
    ? `${content.occurrence >= 2 ? 'Action needed' : 'Reminder'}: ${name} ${state.still} since ${formatDate(content.openedAt)}: ${why}`
    : `${name} ${state.is}: ${why}`;
  return {
    subject: fitSubject(subject),
    preview: isReminder ? escalationOf(content) : explanation.summary,
    tone: 'trouble',
    badge: isReminder ? `Still ${state.badge}` : capitalise(state.badge),
    headline: `${name} ${isReminder ? state.still : state.is}`,
    greeting: greet(content.recipientName),
    blocks: [
      { kind: 'paragraphs', title: null, paragraphs: planLead(content, explanation) },
      ...planDataSources(content),
      ...planButton(content, explanation),
      { kind: 'paragraphs', title: 'How to interpret this error', paragraphs: explanation.interpret },
      {
        kind: 'steps',
        title: 'How to resolve this error',
        steps: explanation.resolve,
        link: planProviderLink(explanation),
      },
      ...planLearnMore(explanation),
      ...planQuote(content),
      { kind: 'facts', facts: planFacts(content, explanation) },
    ],
    why: planWhy(content),
    links: planLinks(content),
  };
}

/** Scope decides how much is said to be disconnected: with scope stream, the Data Source itself goes on. */
function stateOf(content: MailContent): { is: string; still: string; badge: string } {
  if (content.scope !== 'stream')
    return { is: 'is disconnected', still: 'is still disconnected', badge: 'disconnected' };
  const stream = content.streamName ?? 'one stream';
  return {
    is: `can no longer read ${stream}`,
    still: `still cannot read ${stream}`,
    badge: 'partly disconnected',
  };
}

function planLead(content: MailContent, explanation: Explained): string[] {
  const lead = content.event === 'reminder' ? [escalationOf(content), explanation.summary] : [explanation.summary];
  return [...lead, consequenceOf(content), ...planDeadline(content, explanation)];
}

function consequenceOf(content: MailContent): string {
  const since = content.completeUntil ? `; it is missing since ${formatDayOrTime(content.completeUntil)}` : '';
  if (content.scope === 'stream')
    return `No new data of this stream arrives${since}. Rows synced before stay readable.`;
  const what =
    content.dataSources.length === 1 ? 'this Data Source' : `these ${content.dataSources.length} Data Sources`;
  return `No new data of ${content.dataSources.length === 0 ? 'this Connection' : what} arrives${since}. Rows synced before stay readable.`;
}

/** True before that day and after it: a reminder may come late. */
function planDeadline(content: MailContent, { canReconnect }: Explained): string[] {
  const { reconnectBy, connectorName } = content;
  if (!reconnectBy) return [];
  const what = canReconnect ? 'Reconnect by' : 'This has to be resolved by';
  return [
    `${what} ${formatDate(reconnectBy)}. From then on ${connectorName} no longer gives the oldest missing day, and with each day one more is lost.`,
  ];
}

/** Each reminder says more than the one before: the last asks for a decision. */
export function escalationOf({ occurrence, openedAt, completeUntil }: MailContent): string {
  const outOfDate = formatDate(completeUntil?.at ?? openedAt);
  if (occurrence <= 1) return `This is a reminder: nothing has changed since ${formatDate(openedAt)}.`;
  if (occurrence === 2)
    return 'This is the second reminder. The gap in the data grows with every day, and nobody has resolved it yet.';
  if (occurrence === 3)
    return `This is the third reminder. Everything that reads this data, reports and dashboards too, has been out of date since ${outOfDate}.`;
  return `This is reminder number ${occurrence}, and the data has been out of date since ${outOfDate}. Please decide: resolve it, hand it to somebody who can, or pause or delete it on its page if it is no longer needed; then the reminders stop.`;
}

function planDataSources(content: MailContent): Block[] {
  const { dataSources, pageUrl } = content;
  if (dataSources.length === 0) return [];
  const hidden = dataSources.length - dataSourcesNamedMax;
  const page = safeUrl(pageUrl);
  return [
    {
      kind: 'list',
      title: dataSources.length === 1 ? 'Data Source' : `${count(dataSources.length, 'Data Source')}`,
      items: dataSources.slice(0, dataSourcesNamedMax).map(({ name, url }) => ({
        name,
        url: safeUrl(url),
        notes: content.scope === 'stream' && content.streamName ? [`stream ${content.streamName}`] : [],
      })),
      more: hidden > 0 && page ? { label: `and ${hidden} more`, url: page } : null,
    },
  ];
}

/** One button, and only where pressing it helps: nobody is asked to reconnect what the operator or time has to mend. */
export const hasButton = (content: MailContent, { actor, canReconnect }: Explained): boolean =>
  safeUrl(content.reconnectUrl) !== null && canReconnect && actor !== 'operator' && actor !== 'nobody';

function planButton(content: MailContent, explanation: Explained): Block[] {
  const url = safeUrl(content.reconnectUrl);
  if (!url || !hasButton(content, explanation)) return [];
  return [
    { kind: 'button', label: `Reconnect ${content.connectorName}`, url },
    ...planLinkNote('button', [content.linkExpiresAt]),
  ];
}

export function planProviderLink({ helpLink }: Explained): Link | null {
  const url = safeUrl(helpLink?.url);
  return url && helpLink ? { label: helpLink.label, url } : null;
}

/** Also used by the letter about several. All that could have ended the authorization, where the provider does not say which it was. */
export function planLearnMore({ learnMore }: Explained): Block[] {
  if (!learnMore) return [];
  const url = safeUrl(learnMore.url);
  return [
    {
      kind: 'bullets',
      title: learnMore.title,
      items: learnMore.reasons,
      link: url ? { label: 'Learn more', url } : null,
    },
  ];
}

export function planQuote({ diagnosis, connectorName }: MailContent): Block[] {
  const { connectorMessage: heard } = diagnosis;
  const ofConnector: Block[] =
    heard === undefined ? [] : [{ kind: 'quote', title: 'What the connector says of it', text: heard, code: null }];
  if (diagnosis.providerMessage === '' && diagnosis.providerCode === null) return ofConnector;
  const text = diagnosis.providerMessage === '' ? 'No message, only a code.' : diagnosis.providerMessage;
  // Our own address guard, and the way to the provider, are not the provider.
  const isOurs = diagnosis.rule.startsWith('mooring/');
  const isNetwork = diagnosis.rule.startsWith('network/') && !diagnosis.rule.endsWith('-in-words');
  const title = isOurs ? 'What Mooring found' : isNetwork ? 'What the network said' : `What ${connectorName} answered`;
  return [{ kind: 'quote', title, text, code: diagnosis.providerCode }, ...ofConnector];
}

function planFacts(content: MailContent, explanation: Explained): Fact[] {
  const fact = (label: string, value: string | null): Fact[] => (value ? [{ label, value }] : []);
  return [
    ...fact('Cause', explanation.causeLabel),
    ...fact('Disconnected since', formatInstant(content.openedAt)),
    ...fact('Data missing since', content.completeUntil && formatDayOrTime(content.completeUntil)),
    ...fact(
      explanation.canReconnect ? 'Reconnect by' : 'To be resolved by',
      content.reconnectBy && formatDate(content.reconnectBy),
    ),
    ...fact('Connection', content.connectionName),
    ...fact('At the provider', content.identityLabel),
    ...fact('Connected by', content.connectedByName),
    ...fact('Account', content.accountName),
  ];
}

/** Also used by the letter about a recovery. */
export function planWhy(content: MailContent): string {
  const { reason, accountName, accountOwnerName, connectedByName } = content;
  const name = nameOf(content);
  switch (reason) {
    case 'connected_by':
      return `You get this email because you connected ${name}. ${accountOwnerName}, the Account Owner of ${accountName}, gets it too.`;
    case 'account_owner':
      return `You get this email because you are the Account Owner of ${accountName}. ${connectedByName}, who connected ${name}, gets it too.`;
    case 'both':
      return `You get this email because you connected ${name} and are the Account Owner of ${accountName}.`;
    case 'told':
      return `You get this email because you were told that ${name} was disconnected. ${connectedByName} looks after it now.`;
    case 'stand_in':
      return `You get this email because ${connectedByName}, who connected ${name}, has left the Account ${accountName}; so its Account Owner and admins are told.`;
  }
}

/** Also used by the letter about a recovery. */
export function planLinks({ pageUrl, helpUrl, notificationsUrl }: MailContent): Link[] {
  const links: [string, string][] = [
    ['Open in Mooring', pageUrl],
    ['Why is my Data Source disconnected?', helpUrl],
    ['All notifications', notificationsUrl],
  ];
  return links.flatMap(([label, url]) => {
    const safe = safeUrl(url);
    return safe ? [{ label, url: safe }] : [];
  });
}
