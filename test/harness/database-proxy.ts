// A door to a PostgreSQL that can be shut: everything that is connected breaks off, and nobody comes in until it is opened again. So a test
// takes the database away from one process and not from the other.
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { atEndOfFile } from './database.ts';

export interface DatabaseProxy {
  /** The URL of the same database through the door. */
  url: string;
  shut(): void;
  open(): void;
  /** Takes the door away before the test file ends. */
  stop(): Promise<void>;
}

export async function startDatabaseProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let isShut = false;
  const keep = (socket: Socket, other: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => other.destroy());
    socket.on('close', () => {
      sockets.delete(socket);
      other.destroy();
    });
  };
  const server = createServer((socket) => {
    if (isShut) return void socket.destroy();
    const upstream = connect(Number(target.port || 5432), target.hostname);
    keep(socket, upstream);
    keep(upstream, socket);
    socket.pipe(upstream).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const shut = (): void => {
    isShut = true;
    for (const socket of sockets) socket.destroy();
  };
  const stop = async (): Promise<void> => {
    shut();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  atEndOfFile(stop);
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    shut,
    stop,
    open() {
      isShut = false;
    },
  };
}
