// A real SMTP server inside the test's process: what it accepts is parsed and kept in order. It can be told to refuse, to put off,
// or to break the connection after it has accepted, so that the sender cannot know.
import type { AddressInfo, Socket } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** `drop`: takes the mail, keeps it, and breaks the connection before it answers. */
export type MailServerMode = 'accept' | 'refuse' | 'later' | 'drop';

/** One accepted mail, parsed. */
export interface ReceivedMail {
  messageId: string;
  from: string;
  /** The envelope's recipient: whom the server was told to deliver to. */
  to: string;
  subject: string;
  text: string;
  html: string;
  headers: ParsedMail['headers'];
}

export interface MailServer {
  /** For SMTP_URL. */
  url: string;
  /** All mails so far, oldest first. */
  readonly mails: ReceivedMail[];
  /** Those for one address. */
  mailsTo(address: string): ReceivedMail[];
  /** Resolves with the mails once there are at least `count`. Never polls; a test that waits in vain ends by its own time limit. */
  waitFor(count: number): Promise<ReceivedMail[]>;
  setMode(mode: MailServerMode): void;
  /** Forgets the mails so far. */
  clear(): void;
  stop(): Promise<void>;
}

/** Starts it on a free port of 127.0.0.1. With `credentials` it asks for sign-in. The caller stops it. */
export async function startMailServer(options: { user?: string; password?: string } = {}): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const waiting: { count: number; resolve: (mails: ReceivedMail[]) => void }[] = [];
  const sockets = new Map<number, Socket>();
  let mode: MailServerMode = 'accept';

  const answer = (code: number, message: string): Error => Object.assign(new Error(message), { responseCode: code });
  const receive = (mail: ReceivedMail): void => {
    mails.push(mail);
    for (const waiter of waiting.splice(0)) {
      if (mails.length >= waiter.count) waiter.resolve([...mails]);
      else waiting.push(waiter);
    }
  };

  const server = new SMTPServer({
    authOptional: options.user === undefined,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onAuth: (given, _session, done) =>
      given.username === options.user && given.password === options.password
        ? done(null, { user: given.username })
        : done(answer(535, `Authentication failed for ${given.username} with ${given.password}`)),
    onRcptTo: (_address, _session, done) => {
      if (mode === 'refuse') done(answer(550, '5.1.1 No such mailbox here'));
      else if (mode === 'later') done(answer(451, '4.3.0 Try again later'));
      else done();
    },
    onData: (stream, session, done) => {
      simpleParser(stream).then((parsed) => {
        for (const recipient of session.envelope.rcptTo) receive(readMail(parsed, recipient.address));
        if (mode === 'drop') sockets.get(session.remotePort)?.destroy();
        else done();
      }, done);
    },
  });
  server.server.on('connection', (socket: Socket) => {
    const { remotePort } = socket;
    if (remotePort === undefined) return;
    sockets.set(remotePort, socket);
    socket.on('close', () => sockets.delete(remotePort));
  });
  // A client that breaks off is nothing to report.
  server.on('error', () => {});
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const signIn = options.user
    ? `${encodeURIComponent(options.user)}:${encodeURIComponent(options.password ?? '')}@`
    : '';

  return {
    url: `smtp://${signIn}127.0.0.1:${port}`,
    mails,
    mailsTo: (address) => mails.filter((mail) => mail.to === address),
    waitFor: (count) =>
      mails.length >= count
        ? Promise.resolve([...mails])
        : new Promise((resolve) => void waiting.push({ count, resolve })),
    setMode: (next) => {
      mode = next;
    },
    clear: () => void mails.splice(0),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets.values()) socket.destroy();
      }),
  };
}

const readMail = (parsed: ParsedMail, to: string): ReceivedMail => ({
  messageId: parsed.messageId ?? '',
  from: parsed.from?.text ?? '',
  to,
  subject: parsed.subject ?? '',
  text: parsed.text ?? '',
  html: parsed.html || '',
  headers: parsed.headers,
});
