// What the help page reads: the words of all causes, and what is known of one provider.
import assert from 'node:assert/strict';
import test from 'node:test';
import { createTestAccount, createTestApi, createTestApiKey } from '../../test/harness/api.ts';
import { causes, details } from '../life/diagnosis/index.ts';
import { providerRules } from '../providers/index.ts';
import type { HelpProviderName, HelpProviderView, HelpSectionView } from './help-schemas.ts';

const api = await createTestApi();
const owner = await createTestAccount(api);
const key = await createTestApiKey(api, owner, 'viewer');
const get = (path: string, headers: Record<string, string> = key) =>
  api.app.inject({ method: 'GET', url: `/api/v1/help/${path}`, headers });

test('every cause has its section, and every detail its words', async () => {
  const { items } = (await get('causes')).json<{ items: HelpSectionView[] }>();
  assert.deepEqual(
    items.map(({ anchor }) => anchor),
    [...causes, 'retrying', 'set_up', 'request'],
  );
  const told = new Set(items.flatMap((section) => section.details.map(({ detail }) => detail)));
  assert.deepEqual(
    [...told].sort(),
    details.filter((it) => it !== 'unrecognized' && it !== 'eventual_consistency').sort(),
  );
  for (const { details } of items) assert.ok(details.length > 0);
});

test('providers are listed by name, and each has a page', async () => {
  const { items } = (await get('providers')).json<{ items: HelpProviderName[] }>();
  assert.equal(items.length, providerRules.length);
  for (const { slug } of items) assert.equal((await get(`providers/${slug}`)).statusCode, 200, slug);
});

test('a provider tells its lifetimes, its reasons and its own steps; a product has those of its family', async () => {
  const linkedin = (await get('providers/linkedin-ads')).json<HelpProviderView>();
  assert.equal(linkedin.name, 'LinkedIn Ads');
  assert.match(linkedin.lifetimes?.facts.join(' ') ?? '', /60 days/);
  const aged = linkedin.sections.find(({ anchor }) => anchor === 'expired_token')?.details[0];
  assert.match(aged?.interpret.join(' ') ?? '', /60 days/);
  const ads = (await get('providers/google-ads')).json<HelpProviderView>();
  assert.equal(ads.learnMore?.title, 'Why Google Ads ends an authorization');
  assert.ok((ads.learnMore?.reasons.length ?? 0) >= 8);
});

test('a slug that nobody knows is not found, and strangers are told nothing', async () => {
  assert.equal((await get('providers/nobody-knows')).statusCode, 404);
  for (const path of ['causes', 'providers', 'providers/linkedin'])
    assert.equal((await get(path, {})).statusCode, 401, path);
});
