// Mailboxes: the response codes of IMAP (RFC 5530) and the enhanced status codes of SMTP (RFC 4954, RFC 3463), as drivers hand them on in a message.
import { likely, means } from '../meanings.ts';
import { driverError, type Meaning, type Rule } from '../rules.ts';

const imapCodes = 'https://www.rfc-editor.org/rfc/rfc5530#section-3';
const smtpAuth = 'https://www.rfc-editor.org/rfc/rfc4954#section-6';
const appPasswords = 'https://support.google.com/mail/answer/185833';
const exchange =
  'https://learn.microsoft.com/en-us/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission';

const mailbox = (id: string, words: string[], meaning: Meaning, message: string, citation = imapCodes): Rule => ({
  id: `mail/${id}`,
  match: { words, kind: 'error' },
  ...meaning,
  citation,
  example: driverError('EAUTH', message, { stage: 'db_connect', auth: 'basic' }),
});

export const mailRules: readonly Rule[] = [
  // What heals, although it speaks of signing in.
  mailbox(
    'temporary',
    ['temporary authentication failure | 4 7 0 temporary | temporary system problem'],
    means.outage,
    '454 4.7.0 Temporary authentication failure',
    smtpAuth,
  ),
  mailbox('unavailable', ['no unavailable'], likely(means.outage), 'NO [UNAVAILABLE] User backend is away'),
  mailbox(
    'limit',
    ['no limit | too many simultaneous connections | too many connections from your'],
    likely(means.tooManyConnections),
    'NO [LIMIT] Too many simultaneous connections',
  ),
  mailbox('in-use', ['no inuse'], likely(means.concurrentUpdate), 'NO [INUSE] Mailbox in use'),
  // A password of its own for programs, or none at all.
  mailbox(
    'app-password',
    ['application specific password required | app specific password | invalidsecondfactor'],
    means.mfaOrSsoRequired,
    '534-5.7.9 Application-specific password required.',
    appPasswords,
  ),
  mailbox(
    'web-login',
    ['log in via your web browser | please log in with your web browser | web login required | weblogin required'],
    likely(means.accountLocked),
    'NO [ALERT] Please log in via your web browser',
    'https://support.google.com/mail/accounts/answer/78754',
  ),
  mailbox(
    'passwords-off',
    [
      'basic authentication is disabled | smtpclientauthentication is disabled | client authentication is disabled | imap is disabled | imap access is disabled | not enabled for imap use',
    ],
    likely(means.adminPolicy),
    '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.',
    exchange,
  ),
  mailbox('expired', ['no expired'], means.passwordExpired, 'NO [EXPIRED] The password is past its end'),
  mailbox('privacy', ['no privacyrequired'], means.clientBug, 'NO [PRIVACYREQUIRED] Connect with TLS first'),
  mailbox(
    'not-authorized',
    ['no authorizationfailed | no noperm'],
    means.objectAccessLost,
    'NO [AUTHORIZATIONFAILED] Not for this mailbox',
  ),
  mailbox('contact-admin', ['no contactadmin'], likely(means.accountLocked), 'NO [CONTACTADMIN] Ask the administrator'),
];
