// Sign-in and consent of a pretend provider, as plain forms: a person's browser and an HTTP script (control/sign-in-and-consent.ts) walk the
// same pages. How the provider words a refusal, and what a code is good for, is the provider's own affair.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { secret } from '../oauth-lab/grants.ts';
import { escapeHtml, renderPage } from '../pages/layout.ts';
import type { PretendPerson } from './contract.ts';

type Query = Readonly<Record<string, string>>;

export interface ConsentPages {
  brand: string;
  /** Where the pages stand, such as /oauth/v2/authorization. */
  path: string;
  people(): PretendPerson[];
  /** Why nobody is asked: words for a page where the browser must not be sent back, or what goes back with it. Null: all is well. */
  refuse(query: Query): { page: string } | { back: Record<string, string> } | null;
  /** What the person is asked to allow: who asks, and what can be seen. */
  ask(person: PretendPerson, query: Query): { client: string; items: string[] };
  /** What goes back when the person denies. */
  denied: Record<string, string>;
  /** What goes back when the person allows: the code and its company. */
  allow(person: PretendPerson, query: Query): Record<string, string>;
}

/** Routes: GET path, POST path/sign-in, POST path/consent. */
export function addConsentPages(app: FastifyInstance, pages: ConsentPages): void {
  const { brand, path } = pages;
  const begun = new Map<string, { query: Query; person: PretendPerson | null }>();

  const show = (reply: FastifyReply, title: string, body: string, status = 200) =>
    reply
      .code(status)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(renderPage({ title, brand, width: 'narrow', body }));
  const sendBack = (reply: FastifyReply, query: Query, parameters: Record<string, string>) => {
    const url = new URL(query.redirect_uri ?? '');
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    if (query.state) url.searchParams.set('state', query.state);
    return reply.redirect(url.href, 302);
  };
  const problem = (words: string | null): string => (words ? `<p role="alert">${escapeHtml(words)}</p>` : '');
  const signIn = (reply: FastifyReply, id: string, words: string | null = null) =>
    show(
      reply,
      'Sign in',
      signInBody(`${path}/sign-in?request=${id}`, pages.people(), problem(words)),
      words ? 401 : 200,
    );
  const over = (reply: FastifyReply) =>
    show(
      reply,
      'This page is over',
      '<h1>This page is over</h1><p>Go back to the application and begin again.</p>',
      400,
    );
  const requestOf = (request: FastifyRequest) => (request.query as Query).request ?? '';

  app.get<{ Querystring: Query }>(path, async ({ query }, reply) => {
    const refusal = pages.refuse(query);
    if (refusal && 'page' in refusal) return show(reply, 'Something went wrong', problem(refusal.page), 400);
    if (refusal) return sendBack(reply, query, refusal.back);
    const id = secret('request');
    begun.set(id, { query, person: null });
    return signIn(reply, id);
  });

  app.post<{ Body: Query }>(`${path}/sign-in`, async (request, reply) => {
    const id = requestOf(request);
    const it = begun.get(id);
    if (!it) return over(reply);
    const { username = '', password } = request.body;
    const person = pages.people().find(({ email }) => email === username.trim().toLowerCase());
    if (!person || person.password !== password) return signIn(reply, id, 'Wrong email or password.');
    it.person = person;
    return show(
      reply,
      'Allow access',
      consentBody(`${path}/consent?request=${id}`, person, pages.ask(person, it.query)),
    );
  });

  app.post<{ Body: Query }>(`${path}/consent`, async (request, reply) => {
    const id = requestOf(request);
    const it = begun.get(id);
    if (!it?.person) return over(reply);
    begun.delete(id);
    return sendBack(
      reply,
      it.query,
      request.body.decision === 'approve' ? pages.allow(it.person, it.query) : pages.denied,
    );
  });
}

const signInBody = (action: string, people: PretendPerson[], problem: string): string => `<h1>Sign in</h1>
${problem}
<form method="post" action="${action}" data-step="sign-in">
<label for="username">Email</label>
<input id="username" name="username" type="email" autocomplete="off" required autofocus>
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="off" required>
<div class="row"><button type="submit">Sign in</button></div>
</form>
<div class="hint"><p>Accounts of this sandbox:</p>
${people.map(({ email, password }) => `<p><code>${escapeHtml(email)}</code><br>password <code>${escapeHtml(password)}</code></p>`).join('\n')}
</div>`;

const consentBody = (
  action: string,
  { name, email }: PretendPerson,
  { client, items }: { client: string; items: string[] },
): string => `<h1>Allow access?</h1>
<p><strong>${escapeHtml(client)}</strong> asks ${escapeHtml(name)} (${escapeHtml(email)}) for:</p>
<ul class="plain">${items.map((it) => `<li>${escapeHtml(it)}</li>`).join('')}</ul>
<form method="post" action="${action}" data-step="consent">
<div class="row"><button type="submit" name="decision" value="deny" class="quiet">Cancel</button><button type="submit" name="decision" value="approve">Allow</button></div>
</form>`;
