// Load on an HTTP server of this machine: so many connections, each with one request under way, over bare sockets, since the sender shares
// the cores with whom it measures. Bounded in count; every answer is looked at.
import { connect, type Socket } from 'node:net';

export interface LoadInput {
  port: number;
  connections: number;
  requests: number;
  /** Path of the nth request. */
  pathOf: (n: number) => string;
  headers: Record<string, string>;
}

export interface LoadResult {
  perSecond: number;
  /** Milliseconds from a request to the end of its answer, one each. */
  times: number[];
  /** Answers by status. */
  statuses: Map<number, number>;
}

/** Sends `requests` in all and waits for every answer. Throws when a connection breaks or an answer has no length. */
export async function sendLoad(input: LoadInput): Promise<LoadResult> {
  const times: number[] = [];
  const statuses = new Map<number, number>();
  const headers = Object.entries({ host: `127.0.0.1:${input.port}`, ...input.headers })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
  let sent = 0;
  const next = (): Buffer | null => {
    if (sent >= input.requests) return null;
    const request = Buffer.from(`GET ${input.pathOf(sent)} HTTP/1.1\r\n${headers}\r\n`);
    sent += 1;
    return request;
  };
  const startedMs = performance.now();
  const lines = Array.from({ length: input.connections }, () =>
    runLine(input.port, next, (status, ms) => {
      times.push(ms);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }),
  );
  await Promise.all(lines);
  const seconds = (performance.now() - startedMs) / 1000;
  return { perSecond: times.length / seconds, times, statuses };
}

/** One connection: a request, its whole answer, the next request. */
function runLine(
  port: number,
  next: () => Buffer | null,
  onAnswer: (status: number, ms: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(port, '127.0.0.1');
    let askedMs = 0;
    let got = Buffer.alloc(0);
    const ask = (): void => {
      const request = next();
      if (!request) return void socket.end();
      askedMs = performance.now();
      socket.write(request);
    };
    socket.setNoDelay(true);
    socket.on('connect', ask);
    socket.on('data', (chunk) => {
      got = got.length === 0 ? chunk : Buffer.concat([got, chunk]);
      const answer = readAnswer(got);
      if (answer === null) return;
      if (answer === 'broken') return void socket.destroy(new Error(`An answer without a length: ${got}`));
      onAnswer(answer, performance.now() - askedMs);
      got = Buffer.alloc(0);
      ask();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve());
  });
}

/** The status once the whole answer is there; null before. */
function readAnswer(got: Buffer): number | null | 'broken' {
  const headEnd = got.indexOf('\r\n\r\n');
  if (headEnd < 0) return null;
  const head = got.toString('latin1', 0, headEnd);
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length === undefined) return 'broken';
  return got.length >= headEnd + 4 + Number(length) ? Number(head.slice(9, 12)) : null;
}
