import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import test from 'node:test';
import { watchConnections } from './close-connections.ts';

const ask = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n';

async function untilText(socket: Socket, pattern: RegExp): Promise<void> {
  let text = '';
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    text += chunk;
    if (pattern.test(text)) return;
  }
}

test('a closing server ends connections that wait for nothing, and lets an answer under way be finished', async () => {
  const answer = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  let requests = 0;
  const server = createServer(async (_request, response) => {
    requests += 1;
    if (requests === 2) {
      asked.resolve();
      await answer.promise;
    }
    response.end(`answer ${requests}`);
  });
  const endConnections = watchConnections(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const open = async (): Promise<Socket> => {
    const socket = connect(port, '127.0.0.1');
    await Promise.all([once(socket, 'connect'), once(server, 'connection')]);
    return socket;
  };

  const neverAsked = await open();
  const keptAlive = await open();
  keptAlive.write(ask);
  await untilText(keptAlive, /answer 1/);
  const waiting = await open();
  waiting.write(ask);
  await asked.promise;

  const closed = once(server, 'close');
  server.close();
  endConnections();
  for (const socket of [neverAsked, keptAlive]) await once(socket.resume(), 'close');
  const finished = untilText(waiting, /answer 2/);
  answer.resolve();
  await finished;
  await once(waiting.resume(), 'close');
  await closed;
});
