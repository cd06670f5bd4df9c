// A newcomer's way through the real program in a real browser: from the one-time code in the terminal to a Data Source that was
// disconnected, explained, and brought back. The tests build on each other, as days do. Only the providers are pretend.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { buildWeb } from '../../scripts/build-web.ts';
import { type Simulator, sandboxClient, sandboxUsers, startSimulator } from '../../src/simulator/index.ts';
import { type ForeignDatabase, startForeignPostgres } from '../harness/foreign-postgres.ts';
import { type MailServer, startMailServer } from '../harness/mail-server.ts';
import { launchBrowser, openWatchedPage, phone, showOnBoth } from './screenshots.ts';
import { createDataDir, type ServerProcess, startServer } from './server-process.ts';
import * as steps from './steps.ts';

const [ada, grace] = sandboxUsers;
assert.ok(ada && grace);

let simulator: Simulator;
let mail: MailServer;
let shop: ForeignDatabase;
let server: ServerProcess;
let browser: Browser;
let ownersBrowser: BrowserContext;
/** The owner watches; the editor connects and reconnects. */
let owner: Page;
let editor: Page;
const complaints: string[] = [];
let hasFailed = false;

/** One step of the way. Without those before it there is nothing to walk on: then it fails at once instead of waiting in vain. */
function step(title: string, body: () => Promise<void> | void): void {
  test(title, async () => {
    assert.ok(!hasFailed, 'a step before this one failed');
    hasFailed = true;
    await body();
    hasFailed = false;
  });
}

before(async () => {
  const [dataDir] = await Promise.all([
    createDataDir(),
    buildWeb(),
    startSimulator().then((started) => {
      simulator = started;
    }),
    startMailServer().then((started) => {
      mail = started;
    }),
  ]);
  [server, shop, browser] = await Promise.all([
    startServer({
      MOORING_DATA_DIR: dataDir,
      MOORING_EGRESS_ALLOW: '127.0.0.1/32',
      MOORING_EGRESS_MAP: `https://analytics.sandbox.invalid=${simulator.analyticsUrl}`,
      MOORING_CONFIRM_AFTER: '300ms',
      MOORING_POLL_EVERY: '200ms',
      SMTP_URL: mail.url,
    }),
    createShop(),
    launchBrowser(),
  ]);
  ownersBrowser = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  owner = await openWatchedPage(ownersBrowser, complaints);
  editor = await openWatchedPage(await browser.newContext({ viewport: { width: 1440, height: 900 } }), complaints);
});
after(async () => {
  await browser?.close();
  await mail?.stop();
  await simulator?.stop();
});

async function createShop(): Promise<ForeignDatabase> {
  const database = await (await startForeignPostgres()).createDatabase();
  await database.sql(`create table public.orders (id bigint primary key, updated_at timestamptz not null, total numeric);
    insert into public.orders select n, '2026-01-01T00:00:00Z', n * 1.5 from generate_series(1, 300) n;
    grant select on public.orders to ${database.user}`);
  return database;
}

step('the code from the terminal makes the Account; no other does', async () => {
  await owner.goto(`${server.baseUrl}/first-run?code=AAAA-BBBB-CCCC`);
  await owner.getByLabel('Account name').fill('Somebody else');
  await owner.getByLabel('Your name').fill('A Stranger');
  await owner.getByLabel('Your email').fill('stranger@example.org');
  await owner.locator('input[name=password]').fill(steps.password);
  await owner.getByRole('button', { name: 'Create the Account' }).click();
  await owner.getByRole('alert').waitFor();
  await steps.createFirstAccount(owner, server.baseUrl, server.firstRunCode);
});

step('a second User is invited by mail and joins', async () => {
  await steps.invite(owner, 'eddie@example.org');
  const [invitation] = await mail.waitFor(1);
  assert.equal(invitation?.to, 'eddie@example.org');
  const [link = ''] = /http:\S+/.exec(invitation?.text ?? '') ?? [];
  assert.ok(link.startsWith(server.baseUrl), link);
  await steps.acceptInvitation(editor, link, 'Eddie Editor');
  mail.clear();
});

step('the operator enters the OAuth app once, with the redirect URI that the page tells', async () => {
  const redirectUri = await steps.enterOAuthApp(owner, { connector: 'Sandbox Analytics', ...sandboxClient });
  assert.ok(redirectUri.startsWith(server.baseUrl));
  await simulator.control.addRedirectUri(redirectUri);
});

step("Sandbox Analytics is connected through the provider's own pages, and the first sync is seen to end", async () => {
  await editor.goto(`${server.baseUrl}/connect`);
  await editor.getByRole('link', { name: /Sandbox Analytics/ }).click();
  await editor.getByRole('button', { name: 'Continue to Sandbox Analytics' }).click();
  await steps.authorizeAtProvider(editor, ada);
  await steps.createDataSources(editor, ['Web shop', 'Blog']);
});

step('PostgreSQL is connected: a wrong password says why and keeps the form, the right one goes on', async () => {
  await owner.goto(`${server.baseUrl}/connect/postgres`);
  await owner.getByLabel('Host').fill(shop.host);
  await owner.getByLabel('Port').fill(String(shop.port));
  await owner.getByLabel('Database').fill(shop.database);
  await owner.locator('input[name=user]').fill(shop.user);
  await owner.locator('input[name=password]').fill('wrong');
  await owner.getByLabel('TLS').selectOption('disable');
  await owner.getByRole('button', { name: 'Try it and go on' }).click();
  const alert = owner.getByRole('alert');
  await alert.waitFor();
  assert.match((await alert.textContent()) ?? '', /password authentication failed/);
  await owner.locator('input[name=password]').fill(shop.password);
  await owner.getByRole('button', { name: 'Try it and go on' }).click();
  await owner.getByLabel('Read orders').waitFor();
  await owner.getByRole('button', { name: 'Connect the Data Source' }).click();
  await owner.getByLabel('done').waitFor();
  assert.equal(mail.mails.length, 0, 'a first connect that fails mails nobody');
});

step(
  'access is revoked: the list turns red without a reload, the page says why and what to do, two people are mailed',
  async () => {
    await owner.goto(`${server.baseUrl}/data-sources`);
    await steps.rowOf(owner, 'Web shop').getByText('Connected', { exact: true }).waitFor();
    await simulator.control.revokeAccess(ada.email);
    await editor.goto(`${server.baseUrl}/data-sources`);
    await steps.rowOf(editor, 'Blog').getByRole('link', { name: 'Blog' }).click();
    await editor.getByRole('button', { name: 'Sync now' }).click();

    for (const name of ['Web shop', 'Blog'])
      await steps.rowOf(owner, name).getByText('Disconnected', { exact: true }).waitFor();
    await steps.rowOf(owner, shop.database).getByText('Connected', { exact: true }).waitFor();
    const trouble = editor.getByRole('region', { name: 'What is wrong' });
    await trouble.getByText('How to interpret this error').waitFor();
    const text = (await trouble.textContent()) ?? '';
    for (const expected of ['Invalid refresh token', 'How to resolve this error', 'The user has revoked the access'])
      assert.ok(text.includes(expected), `${expected} in: ${text}`);
    await trouble.getByText('Olga Owner').waitFor();

    const mails = await mail.waitFor(2);
    assert.deepEqual(mails.map((it) => it.to).sort(), ['eddie@example.org', 'olga@example.org']);
    for (const it of mails) {
      assert.match(it.subject, /Sandbox Analytics .* is disconnected: access revoked/);
      assert.match(it.text, /How to interpret this error[\s\S]*How to resolve this error/);
    }
  },
);

step('every page stands, on a phone in the dark and on a wide screen', async () => {
  const storageState = await ownersBrowser.storageState();
  const context = await browser.newContext({ ...phone, storageState });
  const found: string[] = [];
  const page = await openWatchedPage(context, found);
  for (const path of await everyPage(page)) await showOnBoth(page, server.baseUrl, { name: path, path }, found);
  await context.close();
  assert.deepEqual(found, []);
});

/** The addresses of all pages for somebody who is signed in, with ids that exist. */
async function everyPage(page: Page): Promise<string[]> {
  await page.goto(server.baseUrl);
  const idsOf = (path: string) =>
    page.evaluate(async (url) => {
      const { items } = (await (await fetch(url)).json()) as { items: { id: string }[] };
      return items.map((it) => it.id);
    }, `/api/v1/${path}`);
  const [dataSources, connections, notifications] = await Promise.all([
    idsOf('data-sources'),
    idsOf('connections'),
    idsOf('notifications'),
  ]);
  const tabs = ['timeline', 'syncs', 'streams', 'rows', 'settings'];
  return [
    '/data-sources',
    '/data-sources?status=disconnected',
    ...dataSources.map((id, index) => `/data-sources/${id}?tab=${tabs[index % tabs.length]}`),
    ...tabs.slice(dataSources.length).map((tab) => `/data-sources/${dataSources[0]}?tab=${tab}`),
    '/data-manager',
    '/connect',
    '/connect/sandbox-analytics',
    '/connect/postgres',
    ...connections.flatMap((id) => [`/connections/${id}/add`, `/connections/${id}/reconnect`]),
    '/authorizations/unknown',
    '/data-sources/unknown',
    '/connections/unknown/reconnect',
    '/notifications',
    `/notifications/${notifications[0]}`,
    '/users',
    '/api-keys',
    '/connectors',
    '/help',
    '/nowhere',
    '/forgot-password',
  ];
}

step('another account on Reconnect changes nothing: the page shows both, and leads back', async () => {
  mail.clear();
  await editor.goto(`${server.baseUrl}/data-sources`);
  await editor.getByRole('button', { name: 'Reconnect Web shop' }).click();
  await steps.authorizeAtProvider(editor, grace);
  await editor.getByRole('heading', { name: 'That is another account than before' }).waitFor();
  await editor.getByText(ada.email, { exact: true }).waitFor();
  await editor.getByText(grace.email, { exact: true }).waitFor();
  await editor.getByRole('button', { name: 'Go back' }).click();
  await editor.getByRole('heading', { name: 'Data Manager' }).waitFor();
  await editor.getByRole('button', { name: /^Reconnect / }).waitFor();
});

step('Reconnect from the list leads through the provider, and everything turns green without a reload', async () => {
  await editor.goto(`${server.baseUrl}/data-sources`);
  await editor.getByRole('button', { name: 'Reconnect Web shop' }).click();
  await steps.authorizeAtProvider(editor, ada);
  await editor.getByText('Reconnected', { exact: true }).waitFor();
  for (const name of ['Web shop', 'Blog'])
    await steps.rowOf(owner, name).getByText('Connected', { exact: true }).waitFor();
  const mails = await mail.waitFor(2);
  for (const it of mails) assert.match(it.subject, /is connected again/);
});

step('Reconnect from the Data Manager, after the account was logged out everywhere', async () => {
  mail.clear();
  await simulator.control.logOutEverywhere(ada.email);
  await editor.goto(`${server.baseUrl}/data-manager`);
  const connection = editor.getByRole('article').filter({ hasText: ada.email });
  await connection.getByRole('button', { name: /^More for / }).click();
  await editor.getByRole('menuitem', { name: 'Check now' }).click();
  await connection.getByText('Disconnected', { exact: true }).first().waitFor();
  await mail.waitFor(2);
  mail.clear();
  await connection.getByRole('button', { name: /^Reconnect / }).click();
  await steps.authorizeAtProvider(editor, ada);
  await editor.getByText(/ is reconnected$/).waitFor();
  await connection.getByText('Connected', { exact: true }).nth(2).waitFor();
  for (const it of await mail.waitFor(2)) assert.match(it.subject, /is connected again/);
});

step(
  'a changed password of the database is entered on the page that the mail leads to, without signing in',
  async () => {
    mail.clear();
    await shop.sql(`alter role ${shop.user} password 'another one'`);
    await owner.goto(`${server.baseUrl}/data-sources`);
    await steps.rowOf(owner, shop.database).getByRole('link').first().click();
    await owner.getByRole('button', { name: 'Sync now' }).click();
    await owner.getByRole('region', { name: 'What is wrong' }).waitFor();
    const [told] = await mail.waitFor(1);
    const [, link = ''] = /(http:\S+\/reconnect\S*)/.exec(told?.text ?? '') ?? [];
    mail.clear();

    const stranger = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const phone = await openWatchedPage(stranger, complaints);
    await phone.goto(link);
    await phone.getByRole('heading', { name: /^Reconnect / }).waitFor();
    await phone.locator('input[name=password]').fill('still wrong');
    await phone.getByRole('button', { name: 'Reconnect', exact: true }).click();
    await phone.getByText('Nothing was changed').waitFor();
    await phone.locator('input[name=password]').fill('another one');
    await phone.getByRole('button', { name: 'Reconnect', exact: true }).click();
    await phone.getByRole('heading', { name: /is reconnected$/ }).waitFor();
    await owner.getByText('Connected', { exact: true }).first().waitFor();
    const subjects = (await mail.waitFor(2)).map((it) => it.subject);
    assert.ok(
      subjects.some((it) => /is connected again/.test(it)),
      subjects.join(),
    );
    assert.ok(
      subjects.some((it) => /was reconnected with the link of your email/.test(it)),
      subjects.join(),
    );
    await stranger.close();
  },
);

step('a User who is removed while their page is open is told so, and what to do', async () => {
  await editor.goto(`${server.baseUrl}/data-sources`);
  await editor.getByTestId('data-source-row').first().waitFor();
  await owner.goto(`${server.baseUrl}/users`);
  await owner.getByRole('button', { name: 'More for Eddie Editor' }).click();
  await owner.getByRole('menuitem', { name: 'Remove from the Account' }).click();
  await owner
    .getByRole('dialog')
    .getByRole('button', { name: /remove$/i })
    .click();
  await editor.getByRole('heading', { name: 'Your access was removed' }).waitFor();
  assert.match((await editor.locator('main').textContent()) ?? '', /eddie@example\.org.* no longer belongs to/);
  await editor.getByRole('link', { name: 'Sign in as another User' }).click();
  await editor.getByRole('heading', { name: 'Sign in' }).waitFor();
  await owner.getByText('Eddie Editor').first().waitFor({ state: 'detached' });
});

step('no page complained on the way', () => {
  assert.deepEqual(complaints, []);
});

step('Ctrl-C ends it with exit code 0', async () => {
  server.child.kill('SIGINT');
  assert.equal(await server.ended, 0);
  assert.match(server.printed(), /Stopped\./);
});
