// Every page of the web app in a real browser, against the pretend API under the real content security policy: it stands, nothing
// is blocked, nothing is wider than the window. What the pages do with a real server is tested beside this.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { buildWeb } from '../../scripts/build-web.ts';
import { type FakeApi, startFakeApi } from './fake-api.ts';
import { manifestText } from './fixtures/index.ts';
import { launchBrowser, openWatchedPage, phone, shots, showOnBoth } from './screenshots.ts';

let api: FakeApi;
let browser: Browser;

before(async () => {
  await buildWeb();
  api = await startFakeApi();
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await api?.close();
});

// Half of them at a time: much of the time is spent waiting.
describe('every page stands, on a phone in the dark and on a wide screen', { concurrency: true }, () => {
  for (const half of [0, 1])
    it(half === 0 ? 'one half' : 'the other half', async () => {
      const context = await browser.newContext(phone);
      const complaints: string[] = [];
      const page = await openWatchedPage(context, complaints);
      for (const shot of shots.filter((_, index) => index % 2 === half))
        await showOnBoth(page, api.baseUrl, shot, complaints);
      await context.close();
      assert.deepEqual(complaints, []);
    });
});

describe('what a person does', () => {
  let context: BrowserContext;
  let page: Page;
  const visit = async (path: string, scenario = 'usual') => {
    await context.addCookies([{ name: 'scenario', value: scenario, url: api.baseUrl }]);
    await page.goto(api.baseUrl + path);
  };

  before(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 850 } });
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
  });
  after(() => context?.close());

  it('a link to a page leads through sign-in and keeps where it wanted to lead', async () => {
    await visit('/connections/con_orders/reconnect', 'signed-out');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    assert.equal(new URL(page.url()).searchParams.get('returnTo'), '/connections/con_orders/reconnect');
  });

  it('a session that ended leads to sign-in, from whatever page is open', async () => {
    await visit('/data-sources');
    await page.getByTestId('data-source-row').first().waitFor();
    await context.addCookies([{ name: 'scenario', value: 'signed-out', url: api.baseUrl }]);
    await page.getByRole('button', { name: /^Retrying/ }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    assert.equal(new URL(page.url()).searchParams.get('returnTo'), '/data-sources?status=retrying');
  });

  it('a link to a foreign place is not followed after sign-in', async () => {
    await visit('/sign-in?returnTo=//elsewhere.example/');
    await page.getByRole('heading', { name: 'Data Sources' }).waitFor();
    assert.equal(page.url(), `${api.baseUrl}/data-sources`);
  });

  it('a walk through several goes on after one that failed at the provider, and ends with what was skipped', async () => {
    await visit('/data-sources');
    await page.getByRole('link', { name: 'Reconnect one after another' }).click();
    await page.getByRole('heading', { name: 'LinkedIn Ads' }).waitFor();
    await page.getByText('0 of 4 done').waitFor();
    // Back from the provider, refused.
    await visit('/authorizations/auth_refused');
    await page.getByRole('link', { name: 'Go on with the others' }).click();
    await page.getByRole('button', { name: 'Skip this one' }).click();
    await page.getByText('0 of 4 done, 1 skipped').waitFor();
    await page.getByRole('button', { name: 'Take up again' }).click();
    await page.getByText('0 of 4 done', { exact: true }).waitFor();
    for (let step = 0; step < 4; step++) await page.getByRole('button', { name: 'Skip this one' }).click();
    await page.getByText('That was the last one').waitFor();
    await visit('/renew?through=disconnected');
    await page.getByText('0 of 4 done', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'End here' }).click();
    await page.getByTestId('data-source-row').first().waitFor();
  });

  it('Data Sources are filtered by status, and the address remembers it', async () => {
    await visit('/data-sources');
    await page.getByRole('button', { name: /^Disconnected/ }).click();
    await page.getByText('Main website').waitFor({ state: 'detached' });
    assert.equal(await page.getByTestId('data-source-row').count(), 4);
    assert.match(page.url(), /status=disconnected/);
  });

  it('each disconnected Data Source offers Reconnect, and no healthy one does', async () => {
    await visit('/data-sources');
    await page.getByTestId('data-source-row').first().waitFor();
    const names = await page
      .getByRole('button', { name: /^Reconnect / })
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')));
    // The oldest trouble first.
    assert.deepEqual(names, [
      'Reconnect Sales CRM',
      'Reconnect LinkedIn Ads, Europe',
      'Reconnect Orders',
      'Reconnect Web shop',
    ]);
  });

  it('a password that is refused says why and leaves the form as it was', async () => {
    await visit('/connections/con_orders/reconnect');
    await page.locator('input[name=password]').fill('wrong');
    await page.getByRole('button', { name: 'Reconnect' }).click();
    const alert = page.getByRole('alert').first();
    await alert.waitFor();
    assert.match((await alert.textContent()) ?? '', /password authentication failed/);
    assert.equal(await page.getByLabel('Host').inputValue(), 'db.example.com');
  });

  it('another host is only reconnected once a person says that it is the same database', async () => {
    await visit('/connections/con_orders/reconnect');
    // What the page asks for has come: nothing renders the form anew while it is filled.
    await page.waitForLoadState('networkidle');
    await page.getByLabel('Host').fill('elsewhere.example.com');
    await page.getByLabel('It is the same database').waitFor();
    const button = page.getByRole('button', { name: 'Reconnect' });
    assert.equal(await button.isDisabled(), true);
    await page.getByLabel('It is the same database').check();
    assert.equal(await button.isDisabled(), false);
  });

  it('a kept email is shown without scripts', async () => {
    await visit('/notifications/ntf_3');
    const frame = page.locator('iframe');
    await frame.waitFor();
    assert.doesNotMatch((await frame.getAttribute('sandbox')) ?? 'allow-scripts', /allow-scripts|allow-same-origin/);
  });

  it('help speaks in the terms of the provider that a link or a person names, and opens what the link is about', async () => {
    await visit('/help?provider=google-ads&detail=revoked#invalid_refresh_token');
    await page.getByRole('heading', { name: 'Why Google Ads ends an authorization' }).waitFor();
    await page.locator('#invalid_refresh_token').getByText('Google gives the same answer').waitFor();
    await page.getByRole('combobox', { name: 'Provider' }).fill('LinkedIn');
    await page.getByRole('option', { name: 'LinkedIn', exact: true }).click();
    await page.getByText('An access token lives for 60 days.').waitFor();
    assert.equal(new URL(page.url()).searchParams.get('provider'), 'linkedin');
  });

  it('help falls back to general words for a provider that nobody knows', async () => {
    await visit('/help?provider=nobody-knows#expired_token');
    await page.locator('#expired_token').getByText('Unused for too long').waitFor();
    assert.equal(await page.locator('#provider').count(), 0);
  });

  it('an unknown failure is read, copied as a corpus line, and dismissed', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: api.baseUrl });
    await visit('/unknown-failures');
    await page.getByTestId('unknown-failure').first().click();
    await page.getByText('The answer, redacted').waitFor();
    assert.match((await page.locator('pre').textContent()) ?? '', /^HTTP 418\ncontent-type: application\/json\n/);
    await page.getByRole('button', { name: 'Copy as corpus line' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const line = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
    assert.deepEqual([line.response.status, line.verdict, line.cause], [418, '', null]);
    const href = await page.getByRole('link', { name: 'Download' }).getAttribute('href');
    assert.equal(href, '/api/v1/unknown-failures/unk_zorp/corpus-line');
    await page.getByRole('button', { name: 'Dismiss', exact: true }).click();
    await page.getByText('Dismissed. It is still counted.').waitFor();
    assert.equal(new URL(page.url()).pathname, '/unknown-failures');
  });

  it('a manifest is checked with its lines, mended, tried out, and saved as a connector', async () => {
    await visit('/connectors');
    await page.getByRole('link', { name: 'Add a connector' }).click();
    const text = page.getByRole('textbox', { name: 'manifest.yaml' });
    await text.fill(manifestText.replace('SimpleRetriever', 'SimpleRetreiver'));
    await page.getByRole('button', { name: 'Check it' }).click();
    await page.getByText('A slug is needed.').waitFor();
    await page.getByLabel('Slug').fill('acme-desk');
    await page.getByRole('button', { name: 'Check it' }).click();
    await page.getByRole('button', { name: /^manifest.yaml, line 18/ }).click();
    const chosen = await text.evaluate((it: HTMLTextAreaElement) => it.value.slice(it.selectionStart, it.selectionEnd));
    assert.equal(chosen.trim(), 'type: SimpleRetreiver');
    assert.equal(await page.getByRole('button', { name: /^Save as/ }).count(), 0);
    await text.fill(manifestText);
    await page.getByRole('button', { name: 'Check it' }).click();
    await page.getByRole('heading', { name: '2 streams cannot be read here' }).waitFor();
    await page.getByText('source_harbour_desk.components.ConversationParts').waitFor();
    await page.locator('input[name=api_key]').fill('wrong');
    await page.getByRole('button', { name: 'Try it out' }).click();
    await page.getByRole('heading', { name: 'How to resolve this error' }).waitFor();
    await page.locator('input[name=api_key]').fill('a key');
    await page.getByRole('button', { name: 'Try it out' }).click();
    await page.getByRole('cell', { name: 'Vera Holm' }).waitFor();
    await text.pressSequentially('#');
    assert.equal(await page.getByRole('button', { name: /^Save as/ }).count(), 0);
    await page.getByRole('button', { name: 'Check it' }).click();
    await page.getByRole('button', { name: 'Save as acme-desk' }).click();
    await page.waitForURL('**/connectors/added/acme-desk');
  });

  it('a field is asked for only while the choice that it hangs on says so', async () => {
    await visit('/connect/harbour-desk');
    await page.getByLabel('Region').selectOption('eu');
    assert.equal(await page.getByLabel('Data centre').count(), 0);
    await page.getByLabel('Region').selectOption('us');
    await page.getByLabel('Data centre').waitFor();
  });

  it('a connector that comes with Mooring has a page with its streams and a trial', async () => {
    await visit('/connectors?origin=built-in');
    await page.getByRole('link', { name: 'LinkedIn Ads' }).click();
    await page.getByRole('heading', { name: '3 streams' }).waitFor();
    await page.locator('input[type=password]').fill('wrong');
    await page.getByRole('button', { name: 'Try it out' }).click();
    await page.getByRole('heading', { name: 'How to resolve this error' }).waitFor();
  });

  it('a connector that is in use is not removed, and the Connections that use it are named', async () => {
    await visit('/connectors/added/harbour-desk');
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('button', { name: 'Remove it' }).click();
    await page.getByText('Returns, of the Account Northwind').waitFor();
  });

  it('alarms are counted in the navigation, and say what happened, what is done, and what an operator can do', async () => {
    await visit('/alarms');
    await page.getByTestId('alarm').first().waitFor();
    assert.equal(await page.getByRole('link', { name: 'Alarms 2 open' }).count(), 1);
    for (const name of ['What happened', 'What Mooring does', 'What you can do'])
      assert.equal(await page.getByRole('heading', { name }).count(), 2);
    await page.getByText('Over', { exact: true }).click();
    await page.getByRole('article', { name: 'The clock of mooring-1 was wrong' }).waitFor();
  });

  it('a Data Source that is held back says that nothing has to be done, and offers no Reconnect', async () => {
    await visit('/data-sources/ds_held');
    await page.getByRole('heading', { name: 'Several are refused at once: nothing to do now' }).waitFor();
    assert.equal(await page.getByRole('link', { name: /Reconnect/ }).count(), 0);
  });

  it('the content is reached by keyboard past the navigation', async () => {
    await visit('/data-sources');
    await page.getByRole('heading', { name: 'Data Sources' }).waitFor();
    await page.keyboard.press('Tab');
    assert.equal(await page.locator(':focus').textContent(), 'Skip to the content');
  });
});
