// A small HTTP server on 127.0.0.1 that answers as a test says, and remembers what it was asked.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { atEndOfFile } from './database.ts';

export interface Asked {
  method: string;
  /** Path and query. */
  url: URL;
  headers: IncomingMessage['headers'];
  body: string;
}

export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  /** An object is sent as JSON. */
  body?: string | Buffer | object;
}

export interface FakeServer {
  origin: string;
  asked: Asked[];
  close(): Promise<void>;
}

/** Starts a server; `answer` may also take the response into its own hands and give null. Closed when the test file ends. */
export async function startFakeServer(
  answer: (asked: Asked, response: ServerResponse) => Answer | null | Promise<Answer | null>,
): Promise<FakeServer> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const url = new URL(request.url ?? '/', 'http://fake.invalid');
    const it: Asked = { method: request.method ?? '', url, headers: request.headers, body };
    asked.push(it);
    const given = await answer(it, response);
    if (given === null) return;
    const isData = typeof given.body === 'object' && !Buffer.isBuffer(given.body);
    response.writeHead(given.status ?? 200, {
      ...(isData && { 'content-type': 'application/json' }),
      ...given.headers,
    });
    response.end(isData ? JSON.stringify(given.body) : (given.body as string | Buffer | undefined));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  atEndOfFile(close);
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, close };
}
