// The words: every detail has some, they name the provider, and Reconnect is offered only where it helps. The list of details in the docs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { explain } from './explain.ts';
import { refreshTokenReasons } from './explain-details.ts';
import { helpTopics } from './help-topics.ts';
import { causes, type Diagnosis, details } from './types.ts';

const diagnosis = (change: Partial<Diagnosis> = {}): Diagnosis => ({
  verdict: 'disconnected',
  cause: 'invalid_refresh_token',
  detail: 'revoked',
  certainty: 'likely',
  scope: 'connection',
  remedy: { actor: 'user', action: 'reconnect' },
  rule: 'oauth2/invalid_grant',
  providerMessage: '',
  providerCode: null,
  retryAfterMs: null,
  ...change,
});
const context = { connectorName: 'LinkedIn Ads', authKind: 'oauth2' } as const;

describe('explain', () => {
  it('has words for every detail, in every kind of authorization', () => {
    for (const detail of details) {
      for (const authKind of ['oauth2', 'api_key', 'db_password'] as const) {
        for (const verdict of ['disconnected', 'transient', 'operator', 'request'] as const) {
          const words = explain(
            diagnosis({ detail, verdict, cause: verdict === 'disconnected' ? 'provider_specific' : null }),
            { ...context, authKind },
          );
          assert.match(words.summary, /^\S.*\.$/, detail);
          assert.ok(words.interpret.length > 0, detail);
          assert.ok(words.resolve.length > 0, detail);
          for (const text of [words.summary, ...words.interpret, ...words.resolve])
            assert.doesNotMatch(text, /undefined|null|\$\{/, detail);
        }
      }
    }
  });

  it('calls the causes by their names', () => {
    const label = (cause: Diagnosis['cause']) => explain(diagnosis({ cause }), context).causeLabel;
    assert.deepEqual(causes.map(label), [
      'Invalid credentials',
      'Invalid refresh token',
      'Insufficient privileges',
      'Expired token',
      'Unique to LinkedIn Ads',
    ]);
  });

  it('lists the reasons of an ended grant when the provider does not say which', () => {
    const { interpret } = explain(diagnosis(), context);
    for (const reason of refreshTokenReasons) assert.ok(interpret.join(' ').includes(reason), reason);
  });

  it('tells the support contact with what is unique to a provider', () => {
    const words = explain(diagnosis({ cause: 'provider_specific', detail: 'subscription_inactive' }), {
      ...context,
      supportContact: 'help@acme.example',
    });
    assert.ok(words.resolve.join(' ').includes('help@acme.example'));
  });

  it('offers no Reconnect where it would not help', () => {
    const can = (change: Partial<Diagnosis>) => explain(diagnosis(change), context).canReconnect;
    assert.equal(can({}), true);
    assert.equal(can({ cause: 'insufficient_privileges', detail: 'scope_missing', scope: 'connection' }), true);
    assert.equal(can({ cause: 'insufficient_privileges', detail: 'object_access_lost', scope: 'data_source' }), false);
    assert.equal(can({ cause: 'insufficient_privileges', detail: 'object_access_lost', scope: 'stream' }), false);
    for (const verdict of ['transient', 'operator', 'request'] as const)
      assert.equal(can({ verdict, cause: null }), false);
  });

  it('says honestly that steady failure nobody knows is not understood', () => {
    const words = explain(
      diagnosis({ cause: 'provider_specific', detail: 'unrecognized', certainty: 'guess' }),
      context,
    );
    assert.ok(words.interpret.join(' ').includes('We do not know why'));
  });

  it('asks nothing of anybody while trouble passes', () => {
    assert.match(
      explain(diagnosis({ verdict: 'transient', cause: null, detail: 'rate_limited' }), context).resolve[0] ?? '',
      /nothing for you to do/,
    );
  });

  it('leads to a section of the help page', () => {
    const anchors = new Set(helpTopics.map(({ anchor }) => anchor));
    for (const cause of causes) assert.ok(anchors.has(explain(diagnosis({ cause }), context).helpAnchor), cause);
    for (const verdict of ['transient', 'operator', 'request'] as const) {
      assert.ok(anchors.has(explain(diagnosis({ verdict, cause: null }), context).helpAnchor), verdict);
    }
  });
});

describe('docs/reference/details.md', () => {
  it('names every detail once, and none that is gone', () => {
    const page = readFileSync(new URL('../../../docs/reference/details.md', import.meta.url), 'utf8');
    const named = [...page.matchAll(/^\| `([a-z_]+)`/gm)].map(([, name]) => name);
    assert.deepEqual([...named].sort(), [...details].sort());
  });
});
