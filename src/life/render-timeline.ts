// The sentences of the timeline, made when it is shown.
import type { JsonObject } from '../store/index.ts';
import { tellPassedOver } from './sync/tell-passed-over.ts';
import type { TimelineKind, TimelineKinds } from './timeline.ts';

export type Tone = 'neutral' | 'good' | 'warning' | 'bad';

interface Rendered {
  text: string;
  tone: Tone;
}

const count = (amount: number, one: string): string =>
  `${amount.toLocaleString('en')} ${one}${amount === 1 ? '' : 's'}`;
const words = (slug: string): string => slug.replaceAll('_', ' ');
const quoted = (message: string): string => (message ? `: “${message}”` : '');
/** As the end of a sentence, after which another begins. */
const quotedSentence = (message: string): string => `${quoted(message)}${/[.!?…]$/.test(message) ? '' : '.'}`;

const causeWords: Record<string, string> = {
  invalid_credentials: 'invalid credentials',
  invalid_refresh_token: 'invalid refresh token',
  insufficient_privileges: 'insufficient privileges',
  expired_token: 'expired token',
  provider_specific: 'unique to the provider',
};

const syncName: Record<string, string> = {
  first: 'First sync',
  scheduled: 'Sync',
  manual: 'Sync',
  catch_up: 'Catch-up',
};
const outcomeWords: Record<string, string> = {
  sent: 'was emailed',
  kept: 'would have been emailed; the mail is kept here',
  refused: 'could not be emailed: the mail server refused',
  dropped: 'was not emailed any more: it had healed before the mail could go',
};
const eventWords: Record<string, string> = {
  disconnected: 'disconnection',
  reminder: 'reminder',
  recovered: 'recovery',
  expiring: 'expiry to come',
};

const renderers: { [Kind in TimelineKind]: (data: TimelineKinds[Kind]) => Rendered } = {
  connected: ({ identity }) => ({ text: identity ? `Connected as ${identity}` : 'Connected', tone: 'good' }),
  data_source_created: ({ dataSourceName }) => ({ text: `Data Source ${dataSourceName} created`, tone: 'good' }),
  sync_requested: () => ({ text: 'Sync asked for', tone: 'neutral' }),
  sync_succeeded: ({ kind, rows }) => ({
    text: `${syncName[kind] ?? 'Sync'} succeeded, ${count(rows, 'row')} written`,
    tone: 'good',
  }),
  sync_partial: ({ kind, rows, refusedStreams, failedStreams, partStreams = [] }) => ({
    text: `${syncName[kind] ?? 'Sync'} ended partly, ${[
      `${count(rows, 'row')} written`,
      ...named('not read', [...refusedStreams, ...failedStreams]),
      ...named('read in part', partStreams),
    ].join('; ')}`,
    tone: 'warning',
  }),
  sync_failed: ({ kind, message }) => ({
    text: `${syncName[kind] ?? 'Sync'} failed${quoted(message)}`,
    tone: 'warning',
  }),
  retrying: ({ detail, message }) => ({ text: `Retrying (${words(detail)})${quoted(message)}`, tone: 'warning' }),
  refusal_seen: ({ message, confirmIso }) => ({
    text: `Refused${quotedSentence(message)} Looking again at ${confirmIso.slice(11, 19)} UTC before anybody is told`,
    tone: 'warning',
  }),
  refusal_not_confirmed: () => ({ text: 'The refusal was gone at the second look; nobody was told', tone: 'good' }),
  held_back: ({ providerName, untilIso }) => ({
    text: `${providerName} refuses several Connections at once, which have nothing to do with each other. Mooring holds back until ${untilIso.slice(11, 16)} UTC: nobody has to do anything now.`,
    tone: 'warning',
  }),
  accepted_again: ({ providerName }) => ({
    text: `${providerName} accepts it again. Nobody was mailed`,
    tone: 'good',
  }),
  recovered_from_retrying: () => ({ text: 'Works again', tone: 'good' }),
  disconnected: ({ cause, detail, message, streamName }) => ({
    text: `${streamName ? `${streamName} disconnected` : 'Disconnected'}: ${causeWords[cause] ?? words(cause)}, ${words(detail)}${quoted(message)}`,
    tone: 'bad',
  }),
  notified: ({ recipientName, recipientEmail, event, outcome }) => ({
    text: `${recipientName} (${recipientEmail}) ${outcomeWords[outcome] ?? outcome}, about the ${eventWords[event] ?? event}`,
    tone: outcome === 'refused' ? 'warning' : 'neutral',
  }),
  reconnect_refused: ({ reason }) => ({
    text:
      reason === 'other_identity'
        ? 'Reconnect tried with another account than before; nothing was changed'
        : 'Reconnect tried with a credential that the provider refused; nothing was changed',
    tone: 'warning',
  }),
  reconnected: ({ identity, shortfall, isUncompared }) => ({
    text: `${identity ? `Reconnected as ${identity}` : 'Reconnected'}${isUncompared ? '; whether it is the same account could not be compared, for the provider is not asked for one' : ''}${shortfall ? `, knowing that it reaches less. ${shortfall}` : ''}`,
    tone: shortfall ? 'warning' : 'good',
  }),
  taken_over: ({ from, to }) => ({ text: `Taken over by ${to} from ${from}`, tone: 'neutral' }),
  reconnect_asked: ({ recipientName, recipientEmail }) => ({
    text: `${recipientName}${recipientName === recipientEmail ? '' : ` (${recipientEmail})`} was asked to reconnect it`,
    tone: 'neutral',
  }),
  reconnect_link_revoked: ({ recipientName }) => ({
    text: `The link of ${recipientName} was revoked`,
    tone: 'neutral',
  }),
  recovered_by_itself: () => ({ text: 'Works again by itself; catching up', tone: 'good' }),
  closed: ({ by }) => ({
    text:
      by === 'reconnect'
        ? 'Connected again: the first page was read after Reconnect'
        : 'Connected again: it recovered by itself',
    tone: 'good',
  }),
  catch_up_finished: ({ rows, lostDays }) => ({
    text: `Caught up, ${count(rows, 'row')} written${lostDays.length > 0 ? `; no longer given by the provider: ${lostDays.join(', ')}` : '; nothing is missing'}`,
    tone: lostDays.length > 0 ? 'warning' : 'good',
  }),
  schema_changed: ({ streamName, added, changed, key }) => {
    const changes = [
      added.length > 0 ? `new ${added.join(', ')}` : '',
      changed.length > 0 ? `now text: ${changed.join(', ')}` : '',
      key ? `read anew, ${key.length > 0 ? `by ${key.join(', ')}` : 'without a key'}` : '',
    ];
    return { text: `${streamName} changed: ${changes.filter(Boolean).join('; ')}`, tone: 'neutral' };
  },
  failure_reported: ({ detail, message }) => ({
    text: `Told of a failure (${words(detail)})${quotedSentence(message)} Looking for ourselves`,
    tone: 'warning',
  }),
  paused: () => ({ text: 'Paused', tone: 'neutral' }),
  resumed: () => ({ text: 'Resumed', tone: 'neutral' }),
  renamed: ({ from, to }) => ({ text: `Renamed from ${from} to ${to}`, tone: 'neutral' }),
  schedule_changed: ({ everyMs }) => ({ text: `Now synced every ${everyWords(everyMs)}`, tone: 'neutral' }),
  stream_read_in_part: ({ streamName, message, ...counts }) => ({
    text: `${streamName} was read in part, ${tellPassedOver(counts)}${quoted(message)}`,
    tone: 'warning',
  }),
  stream_failed: ({ streamName, message }) => ({
    text: `${streamName} could not be read${quoted(message)}`,
    tone: 'warning',
  }),
};

const named = (what: string, streams: readonly string[]): string[] =>
  streams.length === 0 ? [] : [`${what}: ${streams.join(', ')}`];

/** The sentence and the tone of one event. An event of a kind that is no longer known is shown by its name. */
export function renderTimeline(kind: string, data: JsonObject): Rendered {
  const render = (renderers as Record<string, ((data: never) => Rendered) | undefined>)[kind];
  return render ? render(data as never) : { text: words(kind), tone: 'neutral' };
}

function everyWords(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes >= 1440 && minutes % 1440 === 0) return count(minutes / 1440, 'day');
  if (minutes >= 60 && minutes % 60 === 0) return count(minutes / 60, 'hour');
  return minutes >= 1 ? count(minutes, 'minute') : count(Math.round(ms / 1000), 'second');
}
