// An alarm in plain words, pure: what happened, what Mooring does, what you can do. Rendered when it is shown or mailed, never stored. "You" is
// an operator. It speaks of providers and numbers, never of an Account or a person.
import { formatDuration } from '../notify/mail/words.ts';
import { explainPastAlarm } from './explain-past-alarm.ts';
import type { AlarmFacts } from './types.ts';

export interface ExplainedAlarm {
  /** One line, for a list or a subject. */
  title: string;
  happened: string[];
  mooringDoes: string[];
  youCan: string[];
}

export function explainAlarm(alarm: AlarmFacts): ExplainedAlarm {
  const words = writers[alarm.kind](alarm);
  if (alarm.status !== 'closed') return words;
  const { data } = alarm;
  const past = explainPastAlarm(alarm, {
    detail: wordsOf(data.detail),
    since: timeOf(data.sinceIso),
    host: text(data.host),
    connectors: list(data.connectorSlugs),
    skew: formatSkew(Number(data.skewMs)),
  });
  return { ...past, ...afterwards(alarm) };
}

type Write = (alarm: AlarmFacts) => ExplainedAlarm;

const writers: Record<AlarmFacts['kind'], Write> = {
  provider_refuses: (alarm) => ({
    title: `${alarm.connectorName} refuses several Connections at once`,
    happened: [
      `${alarm.connectorName} refuses several Connections that have nothing to do with each other, all in the same way (${wordsOf(alarm.data.detail)}), within minutes.${concerned(alarm)}`,
      'People seldom do the same thing in the same minutes: more often the provider has trouble, or something about your app there has changed.',
    ],
    mooringDoes: [
      `Holds back until ${timeOf(alarm.data.untilIso)}: no disconnection opens, nobody but the operators is told, and the Data Sources say that nothing has to be done.`,
      'Looks at a few of them now and then, and at all as soon as one works again.',
      'What is still refused after that time becomes a disconnection of each Connection, and its people are told.',
    ],
    youCan: [
      `Look at the status page of ${alarm.connectorName}.`,
      `Look into your app at ${alarm.connectorName}: was it suspended, changed, or taken away? A mail from the provider often says so.`,
      'Otherwise wait: if it is the provider, all goes on by itself.',
    ],
  }),
  operator_fault: (alarm) => ({
    title: `${alarm.connectorName}: ${faultTitles[String(alarm.data.detail)] ?? 'the set-up of this installation is refused'}`,
    happened: [
      `${faults[String(alarm.data.detail)]?.happened.replaceAll('PROVIDER', alarm.connectorName) ?? `${alarm.connectorName} refuses requests for a reason that lies with this installation.`}${concerned(alarm)}`,
      'No User can mend this, and Reconnect would not help: none of them was mailed.',
    ],
    mooringDoes: ['Tries again by itself, with growing pauses. Data Sources say that an operator has to act.'],
    youCan: faults[String(alarm.data.detail)]?.youCan.map((step) =>
      step.replaceAll('PROVIDER', alarm.connectorName),
    ) ?? ["Read the provider's words below, and mend what they name."],
  }),
  request_fault: (alarm) => ({
    title: `${alarm.connectorName} does not accept a request of Mooring`,
    happened: [
      `${alarm.connectorName} answered that a request is wrong (${wordsOf(alarm.data.detail)}). The credential is accepted; what was asked for is not.${concerned(alarm)}`,
    ],
    mooringDoes: [
      'Marks the stream as failed and reads the others. Each sync tries it again.',
      'Nobody is disconnected, and no User was mailed.',
    ],
    youCan: [
      'Upgrade Mooring if there is a newer version: the provider may have retired what this one asks for.',
      'If it stays, report it with the rule and the words below.',
    ],
  }),
  host_unreachable: (alarm) => ({
    title: `Nothing can be reached from ${text(alarm.data.host)}`,
    happened: [
      `Since ${timeOf(alarm.data.sinceIso)} no provider on the internet can be read from ${text(alarm.data.host)}: ${list(alarm.data.connectorSlugs)} failed (${list(alarm.data.details)}), and nothing worked.`,
      'Several providers at once are seldom down: most likely it is this host, its DNS, its proxy, or its line.',
    ],
    mooringDoes: [
      'Tries again by itself, with growing pauses. Nothing becomes a disconnection meanwhile, and nobody but the operators is told.',
    ],
    youCan: [
      'Check from that host whether names resolve and the internet answers: curl -I https://example.com.',
      'Look at what was changed lately: DNS, firewall, proxy, a certificate that a proxy puts in place of the real ones.',
      'Run "mooring doctor" there.',
    ],
  }),
  host_clock: (alarm) => ({
    title: `The clock of ${text(alarm.data.host)} is wrong`,
    happened: [
      `The clock of ${text(alarm.data.host)} is ${formatSkew(Number(alarm.data.skewMs))} that of the providers, by the Date of their answers.`,
      'Providers refuse signed requests and fresh tokens from a wrong clock, often with words that sound like a revoked access.',
    ],
    mooringDoes: [
      'Opens no disconnection from that host while its clock is wrong, and tells nobody but the operators. It looks again every few minutes.',
    ],
    youCan: [
      'Set the clock by NTP: timedatectl set-ntp true.',
      'In a virtual machine, look at the clock of its host too.',
    ],
  }),
};

const faultTitles: Readonly<Record<string, string>> = {
  invalid_client: 'client id or secret is refused',
  redirect_uri_mismatch: 'the redirect address is not registered',
  api_not_enabled: 'the API is not switched on for your app',
  app_not_approved: 'your app is not approved',
  app_disabled: 'your app is switched off',
  clock_skew: 'the clock of this host is wrong',
  address_refused: 'an address is blocked by the set-up of this installation',
  client_bug: 'a request of Mooring is refused',
};

const faults: Readonly<Record<string, { happened: string; youCan: string[] }>> = {
  invalid_client: {
    happened:
      'PROVIDER no longer accepts the client id and secret of your OAuth app: the secret has expired, or was replaced.',
    youCan: [
      'Open your app in the developer console of PROVIDER and make a new client secret.',
      'Enter it here under Connectors. Everything that waits then goes on at once.',
    ],
  },
  redirect_uri_mismatch: {
    happened: 'PROVIDER does not know the redirect address of this installation.',
    youCan: [
      'Copy the redirect address from Connectors and register it with your app in the developer console of PROVIDER.',
    ],
  },
  api_not_enabled: {
    happened: 'The API that is read is not switched on for your app at PROVIDER.',
    youCan: ['Switch the API on in the developer console of PROVIDER. It can take some minutes until it counts.'],
  },
  app_not_approved: {
    happened: 'PROVIDER has not (or no longer) approved your app for this data.',
    youCan: ['Look in the developer console of PROVIDER at what the review asks for, and hand your app in.'],
  },
  app_disabled: {
    happened: 'Your app at PROVIDER is switched off or suspended.',
    youCan: [
      'Look in the developer console of PROVIDER and your mailbox there for the reason, and settle it with PROVIDER.',
    ],
  },
  address_refused: {
    happened:
      'An address that a Data Source of PROVIDER leads to is private, and this installation lets nobody reach private networks.',
    youCan: ['If it is meant to be reached, add its network to MOORING_EGRESS_ALLOW and restart Mooring.'],
  },
};

/** What is said of an alarm that is over, in place of what stood. */
function afterwards(alarm: AlarmFacts): Pick<ExplainedAlarm, 'mooringDoes' | 'youCan'> {
  const opened = Number(alarm.data.opened ?? 0);
  if (alarm.outcome === 'opened')
    return {
      mooringDoes: [
        `It was still refused when the time was over: ${opened === 1 ? 'one disconnection was' : `${opened} disconnections were`} opened, and their people were told. Each is looked at again now and then, and closes by itself if it works again.`,
      ],
      youCan: [
        `If ${alarm.connectorName} has withdrawn your app, settle that first: reconnecting helps only afterwards.`,
      ],
    };
  if (alarm.outcome === 'released')
    return {
      mooringDoes: [
        `${alarm.connectorName} accepts again. Everything went on by itself, and no User was mailed about it.`,
      ],
      youCan: ['Nothing has to be done.'],
    };
  return { mooringDoes: ['It is over. Everything went on by itself.'], youCan: ['Nothing has to be done.'] };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '?');
const list = (value: unknown): string => (Array.isArray(value) ? value.map(String).join(', ') : '?');
const wordsOf = (detail: unknown): string => text(detail).replaceAll('_', ' ');

const timeFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
const timeOf = (iso: unknown): string =>
  typeof iso === 'string' && !Number.isNaN(Date.parse(iso)) ? `${timeFormat.format(new Date(iso))} UTC` : 'then';

const formatSkew = (skewMs: number): string => {
  const minutes = Math.round(Math.abs(skewMs) / 60_000);
  const amount = minutes < 60 ? `${minutes} minutes` : formatDuration(Math.abs(skewMs));
  return `${amount} ${skewMs > 0 ? 'ahead of' : 'behind'}`;
};

/** " 12 Connections of 3 Accounts are concerned." */
function concerned({ concerned: it }: AlarmFacts): string {
  if (!it || it.connections === 0) return '';
  const of = it.accounts === 1 ? 'one Account' : `${it.accounts} Accounts`;
  return it.connections === 1
    ? ` One Connection is concerned.`
    : ` ${it.connections} Connections of ${of} are concerned.`;
}
