// Hands emails to the mail server of SMTP_URL and says what it answered: accepted, refused for good, or worth another attempt.
// It never retries by itself: when to try again is decided where the notification is recorded, so that a mail is not doubled
// behind our own record. Reasons never carry the user or password of SMTP_URL.
import { createTransport } from 'nodemailer';
import { secondMs } from '../clock.ts';
import { type Config, ConfigError } from '../config.ts';
import type { Log } from '../log.ts';
import type { MailOutcome, MailSender } from './types.ts';

interface MailContext {
  config: Pick<Config, 'smtpUrl' | 'mailFrom'>;
  log: Log;
}

/** A sender on pooled connections, opened when first needed. Throws ConfigError when SMTP_URL is no address of a mail server. */
export function createMailSender({ config, log }: MailContext): MailSender {
  if (config.smtpUrl === null)
    return {
      isConfigured: false,
      send: async () => ({ kind: 'later', reason: notConfigured, mayHaveArrived: false }),
      close: () => {},
    };
  const strike = strikerOf(readUrl(config.smtpUrl));
  const transport = openTransport(config.smtpUrl);
  transport.on('error', (error) =>
    log.warn({ reason: strike(error.message) }, 'a connection to the mail server broke'),
  );
  return {
    isConfigured: true,
    close: () => transport.close(),
    async send({ messageId, to, replyTo, subject, html, text }) {
      try {
        await transport.sendMail({
          messageId,
          from: config.mailFrom,
          to,
          ...(replyTo && { replyTo }),
          subject,
          html,
          text,
          // RFC 3834: holiday notices and the like do not answer to it; the second is Exchange's word for the same.
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        });
        return { kind: 'accepted' };
      } catch (error) {
        return judgeMailError(error as SmtpError, strike);
      }
    },
  };
}

/**
 * Connects to the mail server, greets it and signs in, without sending anything: for `mooring doctor`. Null when it answers, else what
 * went wrong. Throws ConfigError when SMTP_URL is no address of a mail server.
 */
export async function checkMailServer({ smtpUrl }: Pick<Config, 'smtpUrl'>): Promise<string | null> {
  if (smtpUrl === null) return notConfigured;
  const strike = strikerOf(readUrl(smtpUrl));
  const transport = openTransport(smtpUrl);
  try {
    await transport.verify();
    return null;
  } catch (error) {
    const { reason } = judgeMailError(error as SmtpError, strike) as { reason: string };
    return reason;
  } finally {
    transport.close();
  }
}

const notConfigured = 'No mail server is configured: SMTP_URL is not set.';

const openTransport = (url: string) =>
  createTransport({
    url,
    pool: true,
    maxConnections: 5,
    // A message whose connection broke would be sent again inside the library, unseen by us.
    maxRequeues: 0,
    dnsTimeout: 10 * secondMs,
    connectionTimeout: 10 * secondMs,
    greetingTimeout: 15 * secondMs,
    // RFC 5321 section 4.5.3.2 lets a server take minutes after DATA; past this one we count as not answered.
    socketTimeout: 60 * secondMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });

/** What nodemailer attaches to its errors, as far as we read it. */
export interface SmtpError {
  message: string;
  code?: string;
  /** The command that was answered, such as `RCPT TO`. */
  command?: string;
  responseCode?: number;
  response?: string;
  /** The system call that failed. */
  syscall?: string;
  /** Which wait was over. */
  timeoutType?: string;
}

/** Replies that mean "sign in first" or "wrong password": ours to mend, and no word about this mail. RFC 4954 section 6. */
const signInReplies = [530, 534, 535, 538];

/**
 * Refused only when the server said so, permanently, about this recipient or this message (5xx to RCPT TO or DATA, RFC 5321 section
 * 4.2.1), or when the address is none. A refused sender or sign-in is a mistake in the settings: once mended, the mail can go.
 */
export function judgeMailError(error: SmtpError, strike: (text: string) => string): MailOutcome {
  const { code, command, responseCode = 0 } = error;
  const isAboutMail = command === 'RCPT TO' || command === 'DATA';
  const isPermanent = responseCode >= 500 && responseCode !== 503 && !signInReplies.includes(responseCode);
  if (isAboutMail && isPermanent)
    return { kind: 'refused', reason: `The mail server refused it: ${strike(error.response ?? error.message)}` };
  if (code === 'EENVELOPE' && command === 'API') return { kind: 'refused', reason: strike(error.message) };
  const later = (reason: string): MailOutcome => ({ kind: 'later', reason, mayHaveArrived: isAnswerLost(error) });
  if (code === 'EAUTH') return later(`The mail server refused our sign-in: ${strike(error.message)}`);
  if (error.response) return later(`The mail server answered: ${strike(error.response)}`);
  return later(`The mail server could not be reached: ${strike(error.message)}`);
}

const beforeSending = {
  codes: ['EAUTH', 'EDNS', 'ETLS'],
  syscalls: ['connect', 'getaddrinfo'],
  timeouts: ['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT'],
};

/** The library does not tell how far it had come when a connection broke; what can have happened after the mail was handed over counts as that. */
const isAnswerLost = ({ code = '', response, syscall = '', timeoutType = '' }: SmtpError): boolean =>
  !response &&
  !beforeSending.codes.includes(code) &&
  !beforeSending.syscalls.includes(syscall) &&
  !beforeSending.timeouts.includes(timeoutType);

function readUrl(smtpUrl: string): URL {
  const url = URL.canParse(smtpUrl) ? new URL(smtpUrl) : null;
  if (url && (url.protocol === 'smtp:' || url.protocol === 'smtps:') && url.hostname !== '') return url;
  throw new ConfigError(
    'SMTP_URL: expected smtp://HOST:PORT or smtps://USER:PASSWORD@HOST:PORT; special signs in user or password are written as %XX.',
  );
}

/** Strikes the user and password out of a text, also in the forms in which SMTP carries them, and cuts it at 300 characters. */
function strikerOf({ username, password }: URL): (text: string) => string {
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  const user = decodeURIComponent(username);
  const pass = decodeURIComponent(password);
  const secrets = [password, pass, base64(pass), base64(`\0${user}\0${pass}`), base64(user)].filter((it) => it !== '');
  return (text) => {
    const struck = secrets.reduce((rest, secret) => rest.replaceAll(secret, '[struck out]'), text);
    return struck.replace(/\s+/g, ' ').trim().slice(0, 300);
  };
}
