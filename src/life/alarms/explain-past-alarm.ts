// An alarm that is over, in the past tense, pure: nobody who reads of it must take it for trouble that stands. What stands: explain-alarm.ts.
import type { AlarmFacts } from './types.ts';

/** What it was, and what happened. */
export interface PastAlarm {
  title: string;
  happened: string[];
}

/** Its facts in words, as they are said of an alarm that stands. */
export interface PastWords {
  detail: string;
  since: string;
  host: string;
  connectors: string;
  skew: string;
}

/** Puts it into words. */
export const explainPastAlarm = (alarm: AlarmFacts, words: PastWords): PastAlarm =>
  writers[alarm.kind](alarm.connectorName, words, String(alarm.data.detail));

const writers: Record<AlarmFacts['kind'], (name: string, words: PastWords, detail: string) => PastAlarm> = {
  provider_refuses: (name, { detail }) => ({
    title: `${name} refused several Connections at once`,
    happened: [
      `${name} refused several Connections that have nothing to do with each other, all in the same way (${detail}), within minutes.`,
    ],
  }),
  operator_fault: (name, _words, detail) => ({
    title: `${name}: ${faultTitles[detail] ?? 'the set-up of this installation was refused'}`,
    happened: [
      faults[detail]?.replaceAll('PROVIDER', name) ??
        `${name} refused requests for a reason that lay with this installation.`,
      'No User could have mended this, and none of them was mailed.',
    ],
  }),
  request_fault: (name, { detail }) => ({
    title: `${name} did not accept a request of Mooring`,
    happened: [
      `${name} answered that a request was wrong (${detail}). The credential was accepted; what was asked for was not.`,
    ],
  }),
  host_unreachable: (_name, { host, since, connectors }) => ({
    title: `Nothing could be reached from ${host}`,
    happened: [
      `From ${since} on no provider on the internet could be read from ${host}: ${connectors} failed, and nothing worked.`,
    ],
  }),
  host_clock: (_name, { host, skew }) => ({
    title: `The clock of ${host} was wrong`,
    happened: [`The clock of ${host} was ${skew} that of the providers, by the Date of their answers.`],
  }),
};

const faultTitles: Readonly<Record<string, string>> = {
  invalid_client: 'client id or secret was refused',
  redirect_uri_mismatch: 'the redirect address was not registered',
  api_not_enabled: 'the API was not switched on for your app',
  app_not_approved: 'your app was not approved',
  app_disabled: 'your app was switched off',
  clock_skew: 'the clock of this host was wrong',
  address_refused: 'an address was blocked by the set-up of this installation',
  client_bug: 'a request of Mooring was refused',
};

const faults: Readonly<Record<string, string>> = {
  invalid_client:
    'PROVIDER did not accept the client id and secret of your OAuth app: the secret had expired, or had been replaced.',
  redirect_uri_mismatch: 'PROVIDER did not know the redirect address of this installation.',
  api_not_enabled: 'The API that is read was not switched on for your app at PROVIDER.',
  app_not_approved: 'PROVIDER had not (or no longer) approved your app for this data.',
  app_disabled: 'Your app at PROVIDER was switched off or suspended.',
  address_refused:
    'An address that a Data Source of PROVIDER leads to is private, and this installation let nobody reach it.',
};
