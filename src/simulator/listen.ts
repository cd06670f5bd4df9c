// An HTTP server that can go away and come back on the same port: `refuse` closes it and all its connections, so that a caller
// meets ECONNREFUSED; `accept` opens it again.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listener {
  readonly url: string;
  readonly isListening: boolean;
  refuse(): Promise<void>;
  accept(): Promise<void>;
  close(): Promise<void>;
}

/** Listens on 127.0.0.1; `port` 0 takes a free one. Every answer carries the simulator's Date, not the host's: that of `now`, in a process whose clock is another one. */
export async function listen(
  port: number,
  handle: (request: IncomingMessage, response: ServerResponse) => void,
  now: () => Date = () => new Date(),
): Promise<Listener> {
  const server = createServer((request, response) => {
    response.setHeader('date', now().toUTCString());
    handle(request, response);
  });
  const open = (at: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(at, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
  await open(port);
  const { port: bound } = server.address() as AddressInfo;

  const refuse = async () => {
    if (!server.listening) return;
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  };
  return {
    url: `http://127.0.0.1:${bound}`,
    get isListening() {
      return server.listening;
    },
    refuse,
    accept: async () => {
      if (!server.listening) await open(bound);
    },
    close: refuse,
  };
}
