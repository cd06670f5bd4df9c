// Ends connections when the server closes: at once those that wait for nothing, the others with their answer. Without this a closing
// server waits for connections that browsers open in advance and never use, and for those kept alive after their last answer.
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Watches the connections of `server` from now on. Returns what is to be called when it closes. */
export function watchConnections(server: Server): () => void {
  /** How many requests of each connection are being answered. */
  const underWay = new Map<Socket, number>();
  let isClosing = false;
  server.on('connection', (socket) => {
    underWay.set(socket, 0);
    socket.on('close', () => underWay.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    underWay.set(socket, (underWay.get(socket) ?? 0) + 1);
    response.on('close', () => {
      const left = (underWay.get(socket) ?? 1) - 1;
      if (underWay.has(socket)) underWay.set(socket, left);
      if (isClosing && left === 0) socket.destroySoon();
    });
  });
  return () => {
    isClosing = true;
    for (const [socket, requests] of underWay) if (requests === 0) socket.destroySoon();
  };
}
