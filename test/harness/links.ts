// What stories about reconnect links share: a browser without a login that follows the link of a mail, and whatever it meets.
import assert from 'node:assert/strict';
import type { LinkBegun, LinkPage, ReconnectLinkView } from '../../src/api/link-schemas.ts';
import type { ReceivedMail } from './mail-server.ts';
import type { Person, SandboxUser, World } from './world.ts';

/** The token that a mail carries: the same in HTML and in plain text, and only in the fragment. */
export function tokenIn(mail: ReceivedMail | undefined): string {
  assert.ok(mail, 'no such mail');
  const [, token = ''] = /\/reconnect#([\w-]{43})(?![\w-])/.exec(mail.text) ?? [];
  assert.ok(token, `no link in: ${mail.text}`);
  assert.ok(mail.html.includes(`/reconnect#${token}"`), 'HTML carries the same link');
  assert.equal(mail.html.split(token).length - 1, mail.html.split(`/reconnect#${token}`).length - 1);
  return token;
}

export const lastMailTo = (world: World, address: string): ReceivedMail | undefined =>
  world.mail.mailsTo(address).at(-1);

export interface Answer<T = unknown> {
  status: number;
  body: T;
}

/** A browser of its own: keeps its cookies, is signed in as nobody or as `person`. */
export interface Browser {
  post<T = unknown>(path: string, body: object): Promise<Answer<T>>;
  /** Where it is led. */
  get(path: string): Promise<string | null>;
  open(token: string): Promise<LinkPage>;
  /** Goes to the provider's pages, signs in there, and returns the address that leads back. */
  goOut(token: string, user: SandboxUser, approve?: boolean): Promise<URL>;
  /** Out and back; returns the page then. */
  follow(token: string, user: SandboxUser, approve?: boolean): Promise<LinkPage>;
  /** Back from the provider. */
  comeBack(callback: URL): Promise<LinkPage>;
}

export function openBrowser(world: World, person?: Person): Browser {
  const cookies = new Map<string, string>();
  const send = async (method: 'GET' | 'POST', url: string, payload?: object) => {
    const cookie = [person?.cookie, ...[...cookies].map(([name, value]) => `${name}=${value}`)]
      .filter(Boolean)
      .join('; ');
    const answer = await world.mooring.server.inject({
      method,
      url,
      headers: { origin: world.mooring.baseUrl, ...(cookie && { cookie }) },
      ...(payload && { payload }),
    });
    for (const { name, value } of answer.cookies) cookies.set(name, value);
    return answer;
  };
  const browser: Browser = {
    async post<T>(path: string, body: object) {
      const answer = await send('POST', `/api/v1/by-link/${path}`, body);
      return { status: answer.statusCode, body: answer.json() as T };
    },
    async get(path) {
      return (await send('GET', path)).headers.location ?? null;
    },
    async open(token) {
      const { status, body } = await browser.post<LinkPage>('open', { token });
      assert.equal(status, 200, JSON.stringify(body));
      return body;
    },
    async goOut(token, user, approve = true) {
      const begun = await browser.post<LinkBegun>('begin', { token });
      assert.equal(begun.status, 200, JSON.stringify(begun.body));
      return new URL(await world.simulator.control.signInAndConsent(begun.body.authorizeUrl, { ...user, approve }));
    },
    async comeBack(callback) {
      const location = await browser.get(callback.pathname + callback.search);
      assert.match(location ?? '', /^\/reconnect\/back\?authorization=aut_/);
      const authorizationId = new URL(location ?? '', 'http://app.invalid').searchParams.get('authorization');
      const { status, body } = await browser.post<LinkPage>('open', { authorizationId });
      assert.equal(status, 200, JSON.stringify(body));
      return body;
    },
    async follow(token, user, approve) {
      return browser.comeBack(await browser.goOut(token, user, approve));
    },
  };
  return browser;
}

export const listLinks = async (world: World, as: Person, connectionId: string): Promise<ReconnectLinkView[]> =>
  (await world.call<{ items: ReconnectLinkView[] }>(as, 'GET', `/api/v1/connections/${connectionId}/reconnect-links`))
    .items;

export const ask = (world: World, as: Person, connectionId: string, input: object = {}): Promise<ReconnectLinkView> =>
  world.call<ReconnectLinkView>(as, 'POST', `/api/v1/connections/${connectionId}/reconnect-links`, {
    email: 'lena@elsewhere.example',
    recipientName: 'Lena Lind',
    note: 'The account is yours since the move.',
    ...input,
  });

/** Every row of every table of the house, as text. */
export async function dumpDatabase(world: World): Promise<string> {
  const { pool } = world.mooring.store;
  const { rows: tables } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'mooring' and table_type = 'BASE TABLE'`,
  );
  let text = '';
  for (const { name } of tables) {
    const { rows } = await pool.query(`select to_jsonb(t)::text as row from "${name}" t`);
    text += `\n${name}: ${rows.map(({ row }) => row).join('\n')}`;
  }
  return text;
}
