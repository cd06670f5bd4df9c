// The control service: GET /control (page), POST /control/ACTION (the table in actions.ts), the truths that tests compare with,
// counters, mails, and the mailbox page. JSON in, JSON out; a form gets the page again with a word on what was done.
import { z } from 'zod';
import { reportRows } from '../analytics/report-rows.ts';
import { createApp } from '../app.ts';
import { recordsSince } from '../crm/records.ts';
import { isDay } from '../figures.ts';
import { type Listener, listen } from '../listen.ts';
import { renderMail, renderMailList } from '../mailbox/mailbox-page.ts';
import type { World } from '../world.ts';
import { UnknownThing } from './action.ts';
import { actions, runAction } from './actions.ts';
import { propertyOf } from './analytics-actions.ts';
import { renderControlPage } from './control-page.ts';
import { clockTold } from './world-actions.ts';

const html = 'text/html; charset=utf-8';

/** Listens on `port` (0: a free one). */
export async function serveControl(port: number, world: World): Promise<Listener> {
  const app = createApp({ error: 'not_found', message: 'There is no such control.' });
  app.setErrorHandler((error, _request, reply) => {
    const isCallers = error instanceof z.ZodError || error instanceof UnknownThing;
    const message = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    return reply.code(isCallers ? 400 : 500).send({ error: isCallers ? 'bad_input' : 'broken', message });
  });

  app.get('/', (_request, reply) => reply.redirect('/control'));
  app.get<{ Querystring: { done?: string } }>('/control', (request, reply) =>
    reply.type(html).send(renderControlPage(world, request.query.done ?? null)),
  );

  app.post<{ Params: { name: string } }>('/control/:name', async (request, reply) => {
    const { name } = request.params;
    const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
    if (!isForm) return runAction(world, name, request.body);
    const done = await runAction(world, name, request.body).then(
      (result) => `${actions[name]?.label}: ${isJustDone(result) ? 'done.' : JSON.stringify(result)}`,
      (error) => `Not done. ${error instanceof z.ZodError ? z.prettifyError(error) : error.message}`,
    );
    return reply.redirect(`/control?done=${encodeURIComponent(done)}`, 303);
  });

  app.get('/control/clock', () => clockTold());
  app.get('/control/stats', () => world.stats);
  app.get('/control/state', () => ({
    users: [...world.accounts.users.values()],
    clients: [...world.book.clients.values()],
    crmKeys: [...world.crm.keys.values()],
    hasCrmSubscription: world.crm.hasSubscription,
    modes: Object.fromEntries(Object.entries(world.troubles).map(([name, trouble]) => [name, trouble.mode])),
    mailboxMode: world.mailbox.mode,
  }));
  app.get('/control/grants', () => ({
    grants: [...world.book.grants.values()].map((grant) => ({
      ...grant,
      user: world.accounts.users.get(grant.userId)?.email ?? grant.userId,
      whyEnded: world.book.whyEnded(grant),
    })),
  }));

  addTruths(app, world);
  addMailbox(app, world);
  await app.ready();
  return listen(port, (request, response) => app.routing(request, response));
}

const isJustDone = (result: unknown): boolean => (result as { done?: boolean }).done === true;

/** What the APIs hold, whole and without look-back, pages or permissions. */
function addTruths(app: ReturnType<typeof createApp>, world: World): void {
  const day = z.string().refine(isDay, 'a day is written YYYY-MM-DD');
  app.get('/control/truth/report', (request) => {
    const { property, from, until } = z.object({ property: z.string(), from: day, until: day }).parse(request.query);
    return { rows: reportRows(propertyOf(world, property).id, from, until, new Date()) };
  });
  app.get('/control/truth/campaigns', (request) => {
    const { property } = z.object({ property: z.string() }).parse(request.query);
    return { rows: world.accounts.campaigns.get(propertyOf(world, property).id) ?? [] };
  });
  app.get('/control/truth/crm', (request) => {
    const { stream } = z.object({ stream: z.enum(['contacts', 'deals']) }).parse(request.query);
    return { rows: recordsSince(world.crm, stream, null) };
  });
}

function addMailbox(app: ReturnType<typeof createApp>, world: World): void {
  const wait = z.object({
    atLeast: z.coerce.number().int().min(0).default(0),
    waitMs: z.coerce.number().int().min(0).max(120_000).default(0),
  });
  app.get('/control/mails', async (request) => {
    const { atLeast, waitMs } = wait.parse(request.query);
    return { mails: await world.mailbox.waitFor(atLeast, waitMs) };
  });
  app.delete('/control/mails', () => {
    world.mailbox.clear();
    return { done: true };
  });
  app.get('/mailbox', (_request, reply) => reply.type(html).send(renderMailList(world.mailbox.mails)));
  app.get<{ Params: { id: string } }>('/mailbox/:id', (request, reply) => {
    const mail = world.mailbox.mails.find((it) => String(it.id) === request.params.id);
    if (!mail) return reply.callNotFound();
    return reply.type(html).send(renderMail(mail));
  });
}
