// The words people read for statuses, causes and the like, with their tone. One place, so that a status is called the same
// everywhere; the longer explanations come from the API or stand on the help page.
import type { ReconnectLinkView } from '../api/link-schemas.ts';
import type {
  ConnectorView,
  DataSourceView,
  Explanation,
  NotificationView,
  StreamView,
  SyncView,
} from '../api/schemas.ts';
import type { Tone } from './theme.ts';

interface Word {
  label: string;
  tone: Tone;
  hint: string;
}

export type Status = DataSourceView['status'];

export const statusWords: Record<Status, Word> = {
  disconnected: {
    label: 'Disconnected',
    tone: 'bad',
    hint: 'A person has to act. Syncs are stopped; old data stays readable.',
  },
  retrying: { label: 'Retrying', tone: 'warning', hint: 'Heals alone. Nobody has to do anything.' },
  catching_up: {
    label: 'Catching up',
    tone: 'busy',
    hint: 'Reconnected; the data missed meanwhile is being filled in.',
  },
  connecting: { label: 'Connecting', tone: 'busy', hint: 'The first sync is on its way.' },
  connected: { label: 'Connected', tone: 'good', hint: 'Syncs run on schedule.' },
};
export const statusOrder = Object.keys(statusWords) as Status[];

export const causeLabels: Record<string, string> = {
  invalid_credentials: 'Invalid credentials',
  invalid_refresh_token: 'Invalid refresh token',
  insufficient_privileges: 'Insufficient privileges',
  expired_token: 'Expired token',
  provider_specific: 'Unique to the provider',
};

/** How a connector is authorized. */
export const authLabels: Record<ConnectorView['authKind'], string> = {
  oauth2: 'Sign in at the provider',
  api_key: 'API key',
  basic: 'User name and password',
  session: 'User name and password',
  service_account: 'Service account',
  db_password: 'User and password',
  none: 'No sign-in',
};

/** How a connector was tried. */
export const verificationWords: Record<NonNullable<ConnectorView['verification']>['label'], Word> = {
  live: { label: 'Verified live', tone: 'good', hint: 'Tried against the provider itself.' },
  simulated: {
    label: 'Verified by simulation',
    tone: 'neutral',
    hint: 'Tried against a pretend provider that speaks as the documents of the real one say.',
  },
  documented: {
    label: 'From documents',
    tone: 'neutral',
    hint: 'Written from the documents of the provider; it has not been tried yet.',
  },
};

/** "analytics" -> "Analytics", "crm" -> "CRM". */
export const categoryLabel = (category: string): string =>
  ['crm', 'seo', 'erp'].includes(category)
    ? category.toUpperCase()
    : category.replace(/^./, (letter) => letter.toUpperCase());

/** What a refusal would mean for a Connection. */
export const verdictWords: Record<Explanation['verdict'], { label: string; tone: Tone }> = {
  disconnected: { label: 'A person has to act', tone: 'bad' },
  transient: { label: 'Heals alone', tone: 'warning' },
  operator: { label: 'An operator has to act', tone: 'warning' },
  request: { label: 'The request is wrong', tone: 'warning' },
};

export const syncStatusWords: Record<SyncView['status'], { label: string; tone: Tone }> = {
  queued: { label: 'Queued', tone: 'neutral' },
  running: { label: 'Running', tone: 'busy' },
  waiting: { label: 'Waiting', tone: 'warning' },
  succeeded: { label: 'Succeeded', tone: 'good' },
  partial: { label: 'Partial', tone: 'warning' },
  failed: { label: 'Failed', tone: 'bad' },
  cancelled: { label: 'Cancelled', tone: 'neutral' },
};

export const syncKindLabels: Record<SyncView['kind'], string> = {
  first: 'First sync',
  scheduled: 'Scheduled',
  manual: 'Sync now',
  catch_up: 'Catch-up',
};

export const streamStatusWords: Record<StreamView['status'], { label: string; tone: Tone }> = {
  ready: { label: 'Ready', tone: 'good' },
  refused: { label: 'Refused', tone: 'bad' },
  failed: { label: 'Failed', tone: 'warning' },
};

export const readingLabels: Record<StreamView['reading'], string> = {
  full_refresh: 'Read whole each time',
  updated_since: 'Read what changed',
  date_window: 'Read by day',
};

export const gapWords: Record<StreamView['gaps'][number]['status'], { label: string; tone: Tone; hint: string }> = {
  missing: { label: 'Missing', tone: 'bad', hint: 'Is filled in as soon as the provider can be read.' },
  filled: { label: 'Filled', tone: 'good', hint: 'Was missing, has been caught up.' },
  lost: { label: 'Lost', tone: 'neutral', hint: 'The provider no longer gives the data of these days.' },
};

export const mailStatusWords: Record<NotificationView['status'], { label: string; tone: Tone; hint: string }> = {
  pending: { label: 'On its way', tone: 'busy', hint: 'The mail server will be tried again.' },
  sent: { label: 'Sent', tone: 'good', hint: 'Handed to the mail server.' },
  kept: { label: 'Kept here', tone: 'neutral', hint: 'No mail server is set: it can be read here, nobody was mailed.' },
  refused: { label: 'Refused', tone: 'bad', hint: 'The mail server does not accept this address.' },
  dropped: { label: 'Not needed', tone: 'neutral', hint: 'The trouble was over before it went out.' },
};

/** How far somebody is with a reconnect link. */
export const linkStateWords: Record<ReconnectLinkView['state'], { label: string; tone: Tone }> = {
  sent: { label: 'Asked', tone: 'neutral' },
  opened: { label: 'Opened', tone: 'busy' },
  started: { label: 'Started', tone: 'busy' },
  failed: { label: 'Failed', tone: 'warning' },
  done: { label: 'Done', tone: 'good' },
  revoked: { label: 'Revoked', tone: 'neutral' },
  ended: { label: 'Not needed', tone: 'neutral' },
  expired: { label: 'Expired', tone: 'warning' },
};

export const eventLabels: Record<NotificationView['event'], { label: string; tone: Tone }> = {
  disconnected: { label: 'Disconnected', tone: 'bad' },
  reminder: { label: 'Reminder', tone: 'warning' },
  recovered: { label: 'Recovered', tone: 'good' },
  expiring: { label: 'Expiring', tone: 'warning' },
};

export const roleHints: Record<string, string> = {
  viewer: 'Sees everything, changes nothing.',
  editor: 'Also connects and reconnects Data Sources.',
  admin: 'Also manages Users and API keys.',
  owner: 'The Account Owner; exactly one.',
};
