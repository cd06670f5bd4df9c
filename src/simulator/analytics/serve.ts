// Sandbox Analytics on one port: oidc-provider answers the OAuth paths, Fastify the sign-in pages and the data API.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { addTrouble, createApp, sendAnswer } from '../app.ts';
import { type Listener, listen } from '../listen.ts';
import { countTokenRequest } from '../stats.ts';
import type { WorldState } from '../world.ts';
import { addAnalyticsApi } from './api.ts';
import { createAuthorizationServer, isAuthorizationPath } from './authorization-server.ts';
import { addSignInPages } from './sign-in-pages.ts';

/** Listens on `port` (0: a free one). The issuer is the URL listened on. */
export async function serveAnalytics(port: number, state: WorldState): Promise<Listener> {
  const { accounts, book, stats, troubles, lostReplies } = state;
  let handle: (request: IncomingMessage, response: ServerResponse) => void = (_request, response) => response.destroy();
  const listener = await listen(port, (request, response) => handle(request, response));

  const provider = createAuthorizationServer({
    issuer: listener.url,
    book,
    stats,
    tokenTrouble: troubles.token,
    lostReplies,
  });
  const authorizationServer = provider.callback();
  const app = createApp({ error: { code: 'not_found', message: 'There is no such resource.' } });
  addSignInPages(app, provider, accounts);
  app.register(async (api) => {
    addTrouble(api, troubles.analytics, () => stats.analytics);
    addAnalyticsApi(api, accounts, book);
  });
  await app.ready();

  handle = (request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (path === '/token') void passToken(request, response);
    else if (isAuthorizationPath(path)) void authorizationServer(request, response);
    else app.routing(request, response);
  };
  const passToken = async (request: IncomingMessage, response: ServerResponse) => {
    await troubles.token.pass('before');
    const answer = troubles.token.answer();
    if (!answer) return authorizationServer(request, response);
    countTokenRequest(stats, 'other', answer.status);
    sendAnswer(response, answer);
  };
  return listener;
}
