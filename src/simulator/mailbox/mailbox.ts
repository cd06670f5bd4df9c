// The pretend mail server: takes every mail on a free port and keeps it in memory, or refuses, postpones, falls silent or cuts the
// line, as told. A mail that was taken counts as delivered even if the sender never learns of it.
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { Stats } from '../stats.ts';

export interface SandboxMail {
  id: number;
  messageId: string;
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
  receivedAt: string;
}

/** `refuse`: 550. `later`: 451. `hang`: takes the mail and never answers. `cut`: takes the mail and cuts the connection. */
export type MailboxMode = 'accept' | 'refuse' | 'later' | 'hang' | 'cut';

export interface MailboxModeOptions {
  /** After so many mails all is well again. Default: no end. */
  count?: number;
  /** Only for this recipient. */
  recipient?: string;
}

export interface Mailbox {
  readonly smtpUrl: string;
  readonly mails: SandboxMail[];
  readonly mode: MailboxMode;
  setMode(mode: MailboxMode, options?: MailboxModeOptions): void;
  clear(): void;
  /** Resolves with all mails once there are `count` of them, or with what is there after `timeoutMs`. */
  waitFor(count: number, timeoutMs: number): Promise<SandboxMail[]>;
  close(): Promise<void>;
}

export async function openMailbox(port: number, stats: Stats): Promise<Mailbox> {
  const mails: SandboxMail[] = [];
  const watchers = new Set<() => void>();
  let mode: MailboxMode = 'accept';
  let options: MailboxModeOptions = {};
  let lastId = 0;

  /** What happens to a mail for these recipients; counts down a mode that has a count. */
  const decide = (recipients: string[]): MailboxMode => {
    if (mode === 'accept' || (options.recipient && !recipients.includes(options.recipient))) return 'accept';
    const decided = mode;
    if (options.count !== undefined) {
      options = { ...options, count: options.count - 1 };
      if ((options.count ?? 0) <= 0) mode = 'accept';
    }
    return decided;
  };

  const take = async (source: Buffer, session: SMTPServerSession) => {
    const mail = await simpleParser(source);
    lastId += 1;
    mails.push({
      id: lastId,
      messageId: mail.messageId ?? '',
      from: mail.from?.text ?? '',
      to: session.envelope.rcptTo.map((it) => it.address),
      subject: mail.subject ?? '',
      text: mail.text ?? '',
      html: mail.html || '',
      headers: Object.fromEntries(mail.headerLines.map((it) => [it.key, it.line.slice(it.key.length + 1).trim()])),
      receivedAt: new Date().toISOString(),
    });
    for (const look of watchers) look();
  };

  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    onAuth: (auth, _session, done) => done(null, { user: auth.username ?? 'anyone' }),
    onData: async (stream, session, done) => {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      const counter = stats.mail;
      const decided = decide(session.envelope.rcptTo.map((it) => it.address));
      if (decided === 'refuse') {
        counter.refused += 1;
        return done(Object.assign(new Error('5.1.1 Mailbox unavailable'), { responseCode: 550 }));
      }
      if (decided === 'later') {
        counter.postponed += 1;
        return done(Object.assign(new Error('4.3.0 Try again later'), { responseCode: 451 }));
      }
      await take(Buffer.concat(chunks), session);
      if (decided === 'accept') {
        counter.accepted += 1;
        return done(null);
      }
      counter.leftHanging += 1;
      if (decided === 'cut') cutConnection(server, session);
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: bound } = server.server.address() as AddressInfo;

  return {
    smtpUrl: `smtp://127.0.0.1:${bound}`,
    mails,
    get mode() {
      return mode;
    },
    setMode: (next, nextOptions = {}) => {
      mode = next;
      options = nextOptions;
    },
    clear: () => void mails.splice(0),
    waitFor: (count, timeoutMs) =>
      new Promise((resolve) => {
        const finish = () => {
          clearTimeout(timer);
          watchers.delete(look);
          resolve(mails);
        };
        const look = () => mails.length >= count && finish();
        const timer = setTimeout(finish, timeoutMs);
        watchers.add(look);
        look();
      }),
    close: () =>
      new Promise((resolve) => {
        for (const connection of server.connections) connection._socket?.destroy();
        server.close(() => resolve());
      }),
  };
}

function cutConnection(server: SMTPServer, session: SMTPServerSession): void {
  for (const connection of server.connections) if (connection.session?.id === session.id) connection._socket?.destroy();
}
