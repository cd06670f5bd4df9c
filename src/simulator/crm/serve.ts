// Sandbox CRM on a port of its own.
import { addTrouble, createApp } from '../app.ts';
import { type Listener, listen } from '../listen.ts';
import type { WorldState } from '../world.ts';
import { addCrmApi } from './api.ts';

/** Listens on `port` (0: a free one). */
export async function serveCrm(port: number, { crm, stats, troubles }: WorldState): Promise<Listener> {
  const app = createApp({ error: 'not_found', message: 'There is no such resource.' });
  app.register(async (api) => {
    addTrouble(api, troubles.crm, () => stats.crm);
    addCrmApi(api, crm);
  });
  await app.ready();
  return listen(port, (request, response) => app.routing(request, response));
}
