// A mail server that accepts everything, notes when, and looks at nothing but the Message-ID: it should cost as little as possible.
import { SMTPServer } from 'smtp-server';
import type { BenchContext } from './benchmark.ts';

export interface MailCounter {
  /** For SMTP_URL. */
  url: string;
  /** When each was accepted, by Message-ID, in epoch milliseconds. */
  acceptedAtMs: ReadonlyMap<string, number>;
}

export async function startMailCounter(ctx: BenchContext): Promise<MailCounter> {
  const acceptedAtMs = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onData(stream, _session, done) {
      let head = '';
      stream.on('data', (chunk: Buffer) => {
        if (head.length < 4096) head += chunk.toString('latin1');
      });
      stream.on('end', () => {
        acceptedAtMs.set(/^message-id:\s*(<[^>]+>)/im.exec(head)?.[1] ?? 'none', Date.now());
        done();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  ctx.atEnd(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const address = server.server.address();
  return { url: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, acceptedAtMs };
}
