// What an email about a Data Source says, before it is put into words and HTML.

import type { DayOrTime } from '../catch-up/data-until.ts';
import type { AuthKind, Diagnosis, KnownProvider } from '../diagnosis/index.ts';
import type { ExpiryCertainty, ExplainedExpiry } from '../expiry/types.ts';

/** Everything render-mail.ts needs; collected when the mail is about to go, so that it tells how things stand then. */
export interface MailContent {
  event: 'disconnected' | 'reminder' | 'recovered';
  /** 1 for the first reminder. */
  occurrence: number;
  accountName: string;
  recipientName: string;
  /** Why this person gets it: "You connected it." or "You are the Account Owner." `told`: they got the bad news before somebody else took over. */
  reason: 'connected_by' | 'account_owner' | 'both' | 'stand_in' | 'told';
  connectedByName: string;
  connectorName: string;
  /** The provider's own terms. */
  provider?: KnownProvider | null;
  authKind: AuthKind;
  /** The labels of what was entered in a form. */
  enteredLabels?: readonly string[];
  connectionName: string;
  identityLabel: string | null;
  scope: 'connection' | 'data_source' | 'stream';
  dataSources: { name: string; url: string }[];
  streamName: string | null;
  diagnosis: Diagnosis;
  openedAt: Date;
  /** Data is complete until here; shown as "missing since". */
  completeUntil: DayOrTime | null;
  /** After this day the provider no longer gives the missing data. */
  reconnectBy: Date | null;
  reconnectUrl: string;
  /** When `reconnectUrl` is a reconnect link: until when it can be used. */
  linkExpiresAt?: Date | null;
  pageUrl: string;
  helpUrl: string;
  notificationsUrl: string;
  supportContact: string | null;
  accountOwnerName: string;
  /** What is told in the same mail: disconnections that opened together after a hold. */
  others?: MailContent[];
  /** For `recovered`. */
  recovery: {
    closedAt: Date;
    closedBy: 'reconnect' | 'recovery';
    reconnectedByName: string | null;
    /** Per Data Source what was caught up; `lostDays` are ISO dates the provider no longer gives. */
    caughtUp: {
      dataSourceName: string;
      rowsWritten: number;
      from: DayOrTime | null;
      /** What begins then was not missing. */
      until: DayOrTime | null;
      lostDays: string[];
      isFinished: boolean;
    }[];
  } | null;
}

/** What an email about Connections that expire soon says. */
export interface ExpiryContent {
  accountName: string;
  accountOwnerName: string;
  ownerUserId: string;
  recipientName: string;
  recipientUserId: string | null;
  now: Date;
  /** The earliest first. */
  items: ExpiringItem[];
  /** Walks through all that expires soon. */
  renewAllUrl: string;
  calendarUrl: string;
  notificationsUrl: string;
}

export interface ExpiringItem {
  connectionId: string;
  connectionName: string;
  connectorName: string;
  identityLabel: string | null;
  connectedByUserId: string | null;
  connectedByName: string;
  endsAt: Date;
  certainty: ExpiryCertainty;
  words: ExplainedExpiry;
  dataSources: { name: string; url: string }[];
  reconnectUrl: string;
  /** When `reconnectUrl` is a reconnect link: until when it can be used. */
  linkExpiresAt?: Date | null;
  pageUrl: string;
}

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
}
