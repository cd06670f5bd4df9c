// Walks pages of the web app at any base URL and saves a picture of each, wide and narrow, light and dark. For looking at them.
//   node test/e2e/screenshots.ts                        the pretend API, every page
//   node test/e2e/screenshots.ts --base http://localhost:7070 --email me@example.com --password ... --path /data-sources
// Options: --out FOLDER, --only PART-OF-NAME, --width 390, --scheme dark.
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { buildWeb } from '../../scripts/build-web.ts';
import { chromiumArguments, findChromium } from '../harness/chromium.ts';
import { startFakeApi } from './fake-api.ts';
import { manifestText } from './fixtures/index.ts';

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium or Chrome was found. Debian: apt-get install chromium.');
  return chromium.launch({ executablePath, args: chromiumArguments });
}

export interface Shot {
  name: string;
  path: string;
  /** Only for the pretend API. */
  scenario?: string;
  /** What to do before the picture is taken. */
  act?: (page: Page) => Promise<void>;
  /** A part of the page in place of all of it. */
  isViewportOnly?: boolean;
}

export const shots: Shot[] = [
  { name: 'first-run', path: '/', scenario: 'first-run' },
  { name: 'sign-in', path: '/sign-in', scenario: 'signed-out' },
  { name: 'sign-in-wrong', path: '/sign-in', scenario: 'signed-out', act: signInWrongly },
  { name: 'forgot-password', path: '/forgot-password', scenario: 'signed-out' },
  { name: 'reset-password', path: '/reset-password?token=abc', scenario: 'signed-out' },
  { name: 'accept-invitation', path: '/invitations/abc', scenario: 'signed-out' },
  { name: 'data-sources', path: '/data-sources' },
  { name: 'data-sources-filtered', path: '/data-sources?status=disconnected' },
  { name: 'data-sources-empty', path: '/data-sources', scenario: 'empty' },
  { name: 'data-source-expired', path: '/data-sources/ds_linkedin' },
  { name: 'data-source-provider', path: '/data-sources/ds_crm' },
  { name: 'data-source-partial', path: '/data-sources/ds_billing' },
  { name: 'data-source-retrying', path: '/data-sources/ds_ahrefs?tab=syncs' },
  { name: 'data-source-held', path: '/data-sources/ds_held' },
  { name: 'data-source-catching-up', path: '/data-sources/ds_blog?outcome=reconnected' },
  { name: 'data-source-streams', path: '/data-sources/ds_site?tab=streams' },
  { name: 'data-source-rows', path: '/data-sources/ds_site?tab=rows' },
  { name: 'data-source-settings', path: '/data-sources/ds_site?tab=settings' },
  { name: 'data-manager', path: '/data-manager', act: openFirstDataSource },
  { name: 'expirations', path: '/expirations' },
  { name: 'expirations-empty', path: '/expirations', scenario: 'empty' },
  { name: 'data-source-expiring', path: '/data-sources/ds_site' },
  { name: 'renew-expiring', path: '/renew?through=expiring' },
  { name: 'renew-disconnected', path: '/renew?through=disconnected', act: skipOne },
  { name: 'connect', path: '/connect' },
  { name: 'connect-oauth', path: '/connect/sandbox-analytics' },
  { name: 'connect-form', path: '/connect/postgres' },
  { name: 'connect-verified', path: '/connect/linkedin-ads' },
  { name: 'connect-objects', path: '/connections/con_analytics/add', act: chooseObject },
  { name: 'connect-first-sync', path: '/connections/con_analytics/add', act: createDataSource },
  { name: 'reconnect-password', path: '/connections/con_orders/reconnect' },
  { name: 'reconnect-refused', path: '/connections/con_orders/reconnect', act: refuseReconnect },
  { name: 'reconnect-oauth', path: '/connections/con_shop/reconnect' },
  { name: 'link-asked', path: '/reconnect#asked', scenario: 'signed-out' },
  { name: 'link-mailed', path: '/reconnect#mailed' },
  { name: 'link-early', path: '/reconnect#early', scenario: 'signed-out' },
  { name: 'link-warning', path: '/reconnect#warning', scenario: 'signed-out' },
  { name: 'link-warning-key', path: '/reconnect#warning-key', scenario: 'signed-out' },
  { name: 'link-warning-done', path: '/reconnect#warning-done', scenario: 'signed-out' },
  { name: 'link-key', path: '/reconnect#key', scenario: 'signed-out' },
  { name: 'link-key-refused', path: '/reconnect#key', scenario: 'signed-out', act: refuseByLink },
  { name: 'link-first', path: '/reconnect#first', scenario: 'signed-out' },
  { name: 'link-database', path: '/reconnect#database', scenario: 'signed-out' },
  { name: 'link-consent-refused', path: '/reconnect/back?authorization=refused', scenario: 'signed-out' },
  {
    name: 'link-other-account',
    path: '/reconnect/back?authorization=other',
    scenario: 'signed-out',
    act: tellWhoAsked,
  },
  { name: 'link-reaches-less', path: '/reconnect/back?authorization=less', scenario: 'signed-out' },
  { name: 'link-done', path: '/reconnect/back?authorization=done', scenario: 'signed-out' },
  { name: 'link-first-done', path: '/reconnect#first-done', scenario: 'signed-out' },
  { name: 'link-refused-again', path: '/reconnect#refused-again', scenario: 'signed-out' },
  { name: 'link-expired', path: '/reconnect#expired', scenario: 'signed-out' },
  { name: 'link-fresh-mail', path: '/reconnect#expired', scenario: 'signed-out', act: askForFreshMail },
  { name: 'link-replaced', path: '/reconnect#outdated', scenario: 'signed-out' },
  { name: 'link-revoked', path: '/reconnect#revoked', scenario: 'signed-out' },
  { name: 'link-overtaken', path: '/reconnect#overtaken', scenario: 'signed-out' },
  { name: 'link-recovered', path: '/reconnect#recovered', scenario: 'signed-out' },
  { name: 'link-deleted', path: '/reconnect#deleted', scenario: 'signed-out' },
  { name: 'link-unknown', path: '/reconnect#nothing', scenario: 'signed-out' },
  { name: 'link-incomplete', path: '/reconnect', scenario: 'signed-out' },
  { name: 'link-other-browser', path: '/reconnect/back', scenario: 'signed-out' },
  { name: 'ask', path: '/data-sources/ds_linkedin', scenario: 'mailed', act: askSomebody, isViewportOnly: true },
  { name: 'ask-to-connect', path: '/connect/postgres', scenario: 'mailed', act: askToConnect, isViewportOnly: true },
  { name: 'other-account', path: '/authorizations/auth_other' },
  { name: 'reaches-less', path: '/authorizations/auth_less' },
  { name: 'consent-refused', path: '/authorizations/auth_refused' },
  { name: 'way-back-pending', path: '/authorizations/auth_pending' },
  { name: 'way-back-finishing', path: '/authorizations/auth_authorized' },
  { name: 'way-back-code', path: '/authorizations/auth_code_refused' },
  { name: 'way-back-expired', path: '/authorizations/auth_expired' },
  { name: 'way-back-interrupted', path: '/authorizations/auth_interrupted' },
  { name: 'way-back-abandoned', path: '/authorizations/auth_abandoned' },
  { name: 'way-back-deleted', path: '/authorizations/auth_connection_deleted' },
  { name: 'way-back-unknown', path: '/authorizations/unknown' },
  { name: 'way-back-of-other', path: '/authorizations/of-somebody-else' },
  { name: 'way-back-not-allowed', path: '/authorizations/not-allowed' },
  { name: 'connect-oauth-shop', path: '/connect/lab-shop' },
  { name: 'connect-service-account', path: '/connect/lab-account' },
  { name: 'notifications', path: '/notifications' },
  { name: 'notification', path: '/notifications/ntf_3' },
  { name: 'users', path: '/users' },
  { name: 'users-invite', path: '/users', act: invite, isViewportOnly: true },
  { name: 'users-remove', path: '/users', act: removeUser, isViewportOnly: true },
  { name: 'api-keys', path: '/api-keys' },
  { name: 'api-keys-new', path: '/api-keys', act: newApiKey, isViewportOnly: true },
  { name: 'credential-reads', path: '/connections/con_analytics/credential-reads' },
  { name: 'credential-reads-of-key', path: '/api-keys/key_1/credential-reads' },
  { name: 'credential-reads-none', path: '/connections/con_orders/credential-reads' },
  { name: 'connectors', path: '/connectors#google-analytics-4' },
  { name: 'connectors-added', path: '/connectors?origin=added' },
  { name: 'connectors-added-none', path: '/connectors?origin=added', scenario: 'empty' },
  { name: 'connector-add', path: '/connectors/add' },
  { name: 'connector-add-problems', path: '/connectors/add', act: checkWrongManifest },
  { name: 'connector-add-checked', path: '/connectors/add', act: checkManifest },
  { name: 'connector-replace', path: '/connectors/added/harbour-desk/replace', act: checkAgain },
  { name: 'connector', path: '/connectors/added/harbour-desk', act: tryOut('a key') },
  { name: 'connector-refused', path: '/connectors/added/harbour-desk', act: tryOut('wrong') },
  { name: 'connector-remove', path: '/connectors/added/harbour-desk', act: removeConnector, isViewportOnly: true },
  { name: 'connector-built-in', path: '/connectors/built-in/linkedin-ads' },
  { name: 'connector-database', path: '/connectors/built-in/postgres' },
  { name: 'connector-oauth', path: '/connectors/added/tide-ledger' },
  { name: 'connector-unreadable', path: '/connectors/added/old-lighthouse' },
  { name: 'alarms', path: '/alarms' },
  { name: 'alarms-over', path: '/alarms?status=closed', act: unfoldAlarm },
  { name: 'alarms-empty', path: '/alarms', scenario: 'empty' },
  { name: 'unknown-failures', path: '/unknown-failures' },
  { name: 'unknown-failures-empty', path: '/unknown-failures', scenario: 'empty' },
  { name: 'unknown-failures-gone', path: '/unknown-failures/unk_gone' },
  { name: 'unknown-failure', path: '/unknown-failures/unk_zorp' },
  { name: 'help', path: '/help?detail=wrong_password' },
  { name: 'help-provider', path: '/help?provider=google-ads&detail=revoked' },
  { name: 'not-found', path: '/nowhere' },
  { name: 'menu', path: '/data-sources', act: openMenu, isViewportOnly: true },
];

async function signInWrongly(page: Page): Promise<void> {
  await page.getByLabel('Email').fill('marta@example.com');
  await page.locator('input[name=password]').fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('alert').waitFor();
}
async function removeUser(page: Page): Promise<void> {
  await page
    .getByLabel(/^More for /)
    .last()
    .click();
  await page.getByText('Remove from the Account').click();
  await page.getByText('Who takes over').waitFor();
}
async function newApiKey(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New API key' }).click();
  await page.getByText('May read credentials').waitFor();
}
async function unfoldAlarm(page: Page): Promise<void> {
  await page.getByTestId('alarm').first().locator('summary').click();
}
async function openFirstDataSource(page: Page): Promise<void> {
  await page.getByLabel('Streams of Blog').click();
  await page.getByText('campaign_days').waitFor();
}
async function skipOne(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Skip this one' }).click();
  await page.getByText('1 skipped').waitFor();
}
async function chooseObject(page: Page): Promise<void> {
  await page.getByLabel('shop.example.com').check();
  await page.getByText('public.orders').waitFor();
}
async function createDataSource(page: Page): Promise<void> {
  await chooseObject(page);
  await page.getByRole('button', { name: 'Connect the Data Source' }).click();
  await page.getByText('rows read').waitFor();
}
async function refuseReconnect(page: Page): Promise<void> {
  await page.getByLabel('Host').fill('db-new.example.com');
  await page.locator('input[name=password]').fill('wrong');
  // By key: it unfolds meanwhile, and a click on what moves may miss it.
  await page.getByLabel('It is the same database').press('Space');
  await page.getByRole('button', { name: 'Reconnect' }).click();
  await page.getByRole('alert').first().waitFor();
}
async function refuseByLink(page: Page): Promise<void> {
  await page.locator('input[name=apiKey]').fill('wrong');
  await page.getByRole('button', { name: 'Reconnect', exact: true }).click();
  await page.getByRole('alert').first().waitFor();
}
async function tellWhoAsked(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Tell / }).click();
  await page.getByText('is told').waitFor();
}
async function askForFreshMail(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send me a fresh mail' }).click();
  await page.getByText('on its way').waitFor();
}
async function askSomebody(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Ask someone else/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: 'Email' }).fill('lena.lind@elsewhere.example');
  await page.getByText('Who has a link').waitFor();
}
async function askToConnect(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Ask someone to connect/ }).click();
  await page.getByRole('textbox', { name: 'Email' }).fill('jonas@elsewhere.example');
}
async function enterManifest(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'manifest.yaml' }).fill(text);
  await page.getByLabel('Slug').fill('acme-desk');
  await page.getByRole('button', { name: 'Check it' }).click();
}
async function checkWrongManifest(page: Page): Promise<void> {
  await enterManifest(page, manifestText.replace('SimpleRetriever', 'SimpleRetreiver'));
  await page.getByText('2 problems to mend').waitFor();
}
async function checkManifest(page: Page): Promise<void> {
  await enterManifest(page, manifestText);
  await page.getByRole('button', { name: 'Save as acme-desk' }).waitFor();
}
async function checkAgain(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check it' }).click();
  await page.getByLabel('Replace it all the same').waitFor();
}
function tryOut(key: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.locator('input[name=api_key]').fill(key);
    await page.getByRole('button', { name: 'Try it out' }).click();
    await page.getByText(/The provider accepts it|How to resolve this error/).waitFor();
  };
}
async function removeConnector(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('button', { name: 'Remove it' }).click();
  await page.getByText('Something stands in the way').waitFor();
}
async function invite(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Invite a User' }).click();
  await page.getByRole('textbox', { name: 'Email' }).fill('lena@example.com');
}
async function openMenu(page: Page): Promise<void> {
  const burger = page.getByRole('button', { name: 'Menu', exact: true });
  if (await burger.isVisible()) await burger.click();
  await page.getByRole('button', { name: /user menu/ }).click();
}

/** A page that notes script errors and blocked content, named by what it shows at the time. */
export async function openWatchedPage(context: BrowserContext, complaints: string[]): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    // A refused request is part of some pages.
    if (message.type() === 'error' && !message.text().includes('Failed to load resource'))
      complaints.push(`${page.url()}: ${message.text()}`);
  });
  return page;
}

/** Shows a shot, waits until it is whole, and does what it asks for. Adds what is wrong with it to `complaints`. */
export async function show(page: Page, baseUrl: string, shot: Shot, complaints: string[]): Promise<void> {
  await page.context().addCookies([{ name: 'scenario', value: shot.scenario ?? 'usual', url: baseUrl }]);
  try {
    await page.goto(baseUrl + shot.path);
    await page.locator('h1, h2').first().waitFor();
    await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
    await shot.act?.(page);
    await lookForOverflow(page, shot, complaints);
  } catch (error) {
    complaints.push(`${shot.name}: ${(error as Error).message.split('\n')[0]}`);
  }
}

export const phone = { viewport: { width: 390, height: 850 }, colorScheme: 'dark' as const };
export const wideScreen = { viewport: { width: 1440, height: 850 }, colorScheme: 'light' as const };

/** Shows a shot on a phone in the dark, then the same page on a wide screen in the light: as on a tablet that is turned. */
export async function showOnBoth(page: Page, baseUrl: string, shot: Shot, complaints: string[]): Promise<void> {
  await page.setViewportSize(phone.viewport);
  await page.emulateMedia({ colorScheme: phone.colorScheme });
  await show(page, baseUrl, shot, complaints);
  await page.setViewportSize(wideScreen.viewport);
  await page.emulateMedia({ colorScheme: wideScreen.colorScheme });
  await lookForOverflow(page, { ...shot, name: `${shot.name}, widened` }, complaints);
}

async function lookForOverflow(page: Page, { name }: Shot, complaints: string[]): Promise<void> {
  const overflow = await page.evaluate(async () => {
    // What follows a change of the width is drawn in the next frame.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return document.documentElement.scrollWidth - window.innerWidth;
  });
  if (overflow > 1) complaints.push(`${name}: ${overflow} px wider than the window`);
}

async function takeAll(context: BrowserContext, baseUrl: string, wanted: Shot[], suffix: string, out: string) {
  const complaints: string[] = [];
  const page = await openWatchedPage(context, complaints);
  for (const shot of wanted) {
    await show(page, baseUrl, shot, complaints);
    // Transitions end.
    await page.waitForTimeout(350);
    await page.screenshot({ path: join(out, `${shot.name}${suffix}.png`), fullPage: !shot.isViewportOnly });
  }
  return complaints.map((complaint) => `${suffix.slice(1)} ${complaint}`);
}

async function signIn(context: BrowserContext, baseUrl: string, email: string, password: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${baseUrl}/sign-in`);
  await page.getByLabel('Email').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/data-sources');
  await page.close();
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      base: { type: 'string' },
      email: { type: 'string' },
      password: { type: 'string' },
      path: { type: 'string', multiple: true },
      only: { type: 'string' },
      width: { type: 'string' },
      scheme: { type: 'string' },
      out: { type: 'string', default: join(tmpdir(), 'mooring-screenshots') },
    },
  });
  await mkdir(values.out, { recursive: true });
  await buildWeb();
  const fake = values.base ? null : await startFakeApi();
  const baseUrl = values.base ?? fake?.baseUrl ?? '';
  const wanted = values.path
    ? values.path.map((path) => ({ name: path.replace(/\W+/g, '-').replace(/^-|-$/g, ''), path }))
    : shots.filter((shot) => shot.name.includes(values.only ?? ''));
  const browser = await launchBrowser();
  const complaints: string[] = [];
  for (const width of values.width ? [Number(values.width)] : [1440, 390])
    for (const colorScheme of values.scheme ? [values.scheme as 'dark'] : (['light', 'dark'] as const)) {
      const context = await browser.newContext({ viewport: { width, height: width > 600 ? 900 : 844 }, colorScheme });
      if (values.email && values.password) await signIn(context, baseUrl, values.email, values.password);
      complaints.push(...(await takeAll(context, baseUrl, wanted, `-${width}-${colorScheme}`, values.out)));
      await context.close();
    }
  await browser.close();
  await fake?.close();
  console.log(`${values.out}\n${complaints.join('\n')}`);
}
