// The words: every detail has some, they name the provider, and Reconnect is offered only where it helps. The list of details in the docs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { defaultRemedy, defaultScope } from './defaults.ts';
import { type ExplainContext, explain } from './explain.ts';
import { refreshTokenReasons } from './explain-details.ts';
import { tellDuration, tellLifetimes } from './explain-lifetimes.ts';
import { tellDetail, unnamedProvider } from './explain-names.ts';
import { findKnownProvider } from './explain-provider.ts';
import { means } from './meanings.ts';
import { mooringRules } from './protocols/mooring.ts';
import type { Meaning, ProviderRules, Rule } from './rules.ts';
import { type AuthKind, causes, type Diagnosis, details, type Lifetimes } from './types.ts';

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
const lifetimesOfNobody: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  citation: 'https://example.org/tokens',
};
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

  it('speaks of a provider without a name in whole sentences', () => {
    for (const detail of details)
      for (const authKind of ['oauth2', 'api_key', 'basic', 'db_password'] as const) {
        const words = explain(diagnosis({ detail }), { connectorName: unnamedProvider, authKind });
        for (const text of [words.summary, ...words.interpret, ...words.resolve])
          assert.doesNotMatch(text, /\b(?:[Tt]he|an?|same) the\b|^the\b|[.] the\b/, detail);
      }
  });

  it('gives every detail a title of its own', () => {
    assert.equal(new Set(details.map(tellDetail)).size, details.length);
    for (const detail of details) assert.match(tellDetail(detail), /^[A-Z][^_]+$/);
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
    const { learnMore } = explain(diagnosis(), context);
    assert.equal(learnMore?.title, 'The usual reasons');
    assert.equal(learnMore.reasons.length, refreshTokenReasons.length);
    for (const reason of learnMore.reasons) assert.match(reason, /^[A-Z].*\.$/);
    assert.equal(explain(diagnosis({ detail: 'password_changed' }), context).learnMore, null);
    assert.equal(explain(diagnosis(), { ...context, isConnecting: true }).learnMore, null);
  });

  it('says that a no on the page of the provider was a no, and not that the sign-in was wrong', () => {
    const declined = explain(diagnosis({ providerCode: 'access_denied' }), { ...context, isConnecting: true });
    assert.equal(declined.summary, 'Mooring was not allowed to read at LinkedIn Ads.');
    assert.match(
      declined.resolve.join(' '),
      /^Start again, and allow what LinkedIn Ads asks for\. If it does not let you/,
    );
    const later = explain(diagnosis({ providerCode: 'access_denied' }), context);
    assert.match(later.summary, /no longer accepts the authorization/, 'a grant that worked before has ended');
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
    assert.equal(can({ cause: 'insufficient_privileges', detail: 'object_access_lost', scope: 'data_source' }), true);
    assert.equal(can({ cause: 'insufficient_privileges', detail: 'object_access_lost', scope: 'stream' }), false);
    for (const verdict of ['transient', 'operator', 'request'] as const)
      assert.equal(can({ verdict, cause: null }), false);
  });

  it('says honestly that steady failure nobody knows is not understood', () => {
    const words = explain(
      diagnosis({ cause: 'provider_specific', detail: 'unrecognized', certainty: 'guess' }),
      context,
    );
    assert.match(words.summary, /Mooring does not know why/);
  });

  it('asks nothing of anybody while trouble passes', () => {
    assert.match(
      explain(diagnosis({ verdict: 'transient', cause: null, detail: 'rate_limited' }), context).resolve[0] ?? '',
      /nothing for you to do/,
    );
  });

  it('leads to a section of the help page', () => {
    const page = readFileSync(new URL('../../web/pages/help.tsx', import.meta.url), 'utf8');
    const texts = readFileSync(new URL('../../web/pages/help-texts.ts', import.meta.url), 'utf8');
    for (const cause of causes) {
      assert.equal(explain(diagnosis({ cause }), context).helpAnchor, cause);
      assert.match(texts, new RegExp(`^  ${cause}: \\{`, 'm'), 'each cause has its section there, by its word');
    }
    for (const verdict of ['transient', 'operator', 'request'] as const) {
      const { helpAnchor } = explain(diagnosis({ verdict, cause: null }), context);
      assert.ok(page.includes(`id="${helpAnchor}"`), helpAnchor);
    }
  });
});

describe('the steps', () => {
  const kinds = ['oauth2', 'api_key', 'db_password', 'basic'] as const satisfies readonly AuthKind[];
  const each = (look: (words: ReturnType<typeof explain>, at: string) => void, isConnecting = false): void => {
    for (const [name, meaning] of Object.entries(means) as [string, Meaning][])
      for (const authKind of kinds)
        for (const scope of ['connection', 'data_source', 'stream'] as const) {
          const { verdict, cause, detail } = meaning;
          const isPermission = cause === 'insufficient_privileges';
          const remedy = meaning.remedy ?? defaultRemedy(verdict, cause, detail, authKind);
          const given = { ...meaning, remedy, scope: isPermission ? scope : defaultScope(verdict, detail) };
          look(
            explain(diagnosis(given), {
              ...context,
              authKind,
              streamName: 'orders',
              objectLabel: 'shop',
              isConnecting,
            }),
            `${name}, ${authKind}, ${scope}`,
          );
        }
  };

  it('say it once: no step comes twice, and one at most asks to reconnect, where Reconnect is offered', () => {
    each(({ resolve, canReconnect }, at) => {
      assert.equal(new Set(resolve).size, resolve.length, at);
      const asking = resolve.filter((step) => step.startsWith('Choose Reconnect'));
      assert.ok(asking.length <= (canReconnect ? 1 : 0), `${at}: ${asking.join(' | ')}`);
    });
  });

  it('speak of no Reconnect and no syncs while somebody is connecting', () => {
    each(({ interpret, resolve }, at) => {
      assert.doesNotMatch(resolve.join(' '), /Reconnect|fetches|by itself|at once/, at);
      assert.doesNotMatch(interpret.join(' '), /is still synced|Other Data Sources/, at);
    }, true);
  });

  it('promise that it recovers by itself exactly where a lost permission is restored or a condition of the provider ends', () => {
    const recovers = (change: Partial<Diagnosis>): boolean =>
      /recovers by itself/.test(explain(diagnosis(change), context).resolve.join(' '));
    const lost = { cause: 'insufficient_privileges', detail: 'object_access_lost' } as const;
    for (const scope of ['connection', 'data_source', 'stream'] as const)
      assert.ok(recovers({ ...lost, scope }), scope);
    assert.ok(recovers({ cause: 'provider_specific', detail: 'subscription_inactive' }));
    assert.ok(!recovers({ cause: 'provider_specific', detail: 'api_key_deleted' }));
    assert.ok(!recovers({ cause: 'invalid_credentials', detail: 'wrong_password' }));
    assert.ok(!recovers({}));
  });

  it('name the account to sign in with', () => {
    const [first] = explain(diagnosis(), { ...context, accountLabel: 'ana@example.org' }).resolve;
    assert.match(first ?? '', /sign in to LinkedIn Ads as ana@example\.org/);
  });

  it('tell whoever meets a closed address which option opens it, with the very address', () => {
    const refused = diagnosis({
      verdict: 'operator',
      cause: null,
      detail: 'address_refused',
      providerMessage:
        'db (192.168.7.9) is private. To allow it, add 192.168.7.9/32 or its network to MOORING_EGRESS_ALLOW.',
    });
    for (const isConnecting of [true, false]) {
      const steps = explain(refused, { connectorName: 'PostgreSQL', authKind: 'db_password', isConnecting }).resolve;
      assert.match(steps.join(' '), /MOORING_EGRESS_ALLOW=192\.168\.7\.9\/32 .*restart Mooring/);
    }
  });

  it('point to the words of the provider where the cause is unique to it', () => {
    const { interpret } = explain(
      diagnosis({ cause: 'provider_specific', detail: 'payment_overdue', providerMessage: 'Please pay.' }),
      context,
    );
    assert.match(interpret.join(' '), /The words of LinkedIn Ads are shown with this error/);
  });
});

describe("a provider's own terms", () => {
  const weekMs = 7 * 86_400_000;
  const google: ProviderRules = {
    slug: 'google',
    name: 'Google',
    aliases: ['google-*'],
    rules: [],
    lifetimes: { ...lifetimesOfNobody, refreshInactivityMs: 183 * 86_400_000 },
    help: {
      reasons: ['somebody took the access back', 'It was not used.'],
      reasonsCitation: 'https://developers.google.com/oauth',
      details: {
        revoked: { interpret: 'Google never says why.', url: 'https://myaccount.google.com/connections' },
        scope_missing: { resolve: ['Reconnect, and tick all boxes.', 'If one is missing, ask.'] },
      },
    },
  };
  const ads: ProviderRules = {
    slug: 'google-ads',
    name: 'Google Ads',
    parent: 'google',
    rules: [],
    help: {
      details: {
        role_lost: { resolve: ['Ask a manager.'] },
        wrong_api_key: { resolve: ['Enter it under Reconnect.'] },
      },
    },
  };
  const list = [google, ads];
  const say = (change: Partial<Diagnosis>, more: Partial<ExplainContext> = {}) =>
    explain(diagnosis(change), {
      connectorName: 'Google Ads',
      authKind: 'oauth2',
      provider: findKnownProvider('google-ads', list),
      ...more,
    });

  it('are found by slug, alias, the longest beginning, or the rule that fired; a parent answers for what is left out', () => {
    assert.equal(findKnownProvider('google-drive', list)?.slug, 'google');
    assert.equal(findKnownProvider('Google-Ads', list)?.slug, 'google-ads');
    assert.equal(findKnownProvider('nobody', list), null);
    const ruled = { ...google, slug: 'ruled', aliases: [], rules: [{ id: 'ruled/x' } as unknown as Rule] };
    assert.equal(findKnownProvider('nobody', [ruled], 'ruled/x')?.slug, 'ruled');
    const known = findKnownProvider('google-ads', list);
    assert.deepEqual(Object.keys(known?.help.details ?? {}).sort(), [
      'revoked',
      'role_lost',
      'scope_missing',
      'wrong_api_key',
    ]);
    assert.equal(known?.lifetimes?.refreshInactivityMs, 183 * 86_400_000);
  });

  it('give way where the provider itself named the reason: that is said plainly, and no list of others', () => {
    const named = say({ certainty: 'sure', providerMessage: 'The user has revoked the access.' });
    assert.equal(named.summary, 'The access of Mooring was revoked at Google Ads.');
    assert.match(named.interpret[0] ?? '', /^Google Ads says so itself: somebody took Mooring out/);
    assert.doesNotMatch(named.interpret.join(' '), /never says why|several reasons|do not say/);
    assert.doesNotMatch(named.resolve.join(' '), /blocked, suspended or deleted/);
    assert.equal(named.learnMore, null);
    const open = say({ certainty: 'sure', providerMessage: 'Token has been expired or revoked.' });
    assert.ok(open.interpret.includes('Google never says why.'));
    assert.equal(open.learnMore?.reasons.length, 2);
  });

  it('add a paragraph, the reasons as a list, and the link', () => {
    const words = say({});
    assert.ok(words.interpret.includes('Google never says why.'));
    assert.deepEqual(words.learnMore, {
      title: 'Why Google Ads ends an authorization',
      reasons: ['Somebody took the access back.', 'It was not used.'],
      url: 'https://developers.google.com/oauth',
    });
    assert.deepEqual(words.helpLink, { label: 'Help of Google Ads', url: 'https://myaccount.google.com/connections' });
    const elsewhere = say({
      remedy: { actor: 'user', action: 'reconnect', url: 'https://github.com/x/tap-google-ads' },
    });
    assert.equal(elsewhere.helpLink?.label, 'More about this at github.com');
  });

  it('take the place of the general steps, but for the one that ends them', () => {
    const { resolve } = say({ cause: 'insufficient_privileges', detail: 'role_lost' });
    assert.equal(resolve[0], 'Ask a manager.');
    assert.match(resolve[1] ?? '', /^Then it recovers by itself/);
    assert.equal(resolve.length, 2);
  });

  it('ask for Reconnect once, and not at all while somebody is connecting or where none is offered', () => {
    const lost = { cause: 'insufficient_privileges', detail: 'scope_missing' } as const;
    assert.deepEqual(say(lost).resolve, [
      'Choose Reconnect, and tick all boxes. Mooring then fetches what is missing by itself.',
      'If one is missing, ask.',
    ]);
    assert.doesNotMatch(say(lost, { isConnecting: true }).resolve.join(' '), /Reconnect/);
    const key = { cause: 'invalid_credentials', detail: 'wrong_api_key' } as const;
    assert.deepEqual(say(key, { isConnecting: true, authKind: 'api_key' }).resolve, [
      'Enter it here.',
      'Then try again.',
    ]);
    const stream = { ...lost, detail: 'role_lost', scope: 'stream' } as const;
    assert.match(say(stream).resolve.at(-1) ?? '', /Nobody has to reconnect/);
  });

  it('tell how long credentials live there, where the failure is about that', () => {
    const unused = say({ cause: 'expired_token', detail: 'expired_inactivity' });
    assert.equal(unused.interpret[0], 'Google Ads ends an authorization that was not used for six months.');
    const linkedin = { ...google, lifetimes: { ...lifetimesOfNobody, accessTokenMs: 60 * 86_400_000 } };
    const aged = say(
      { cause: 'expired_token', detail: 'expired_age' },
      { provider: findKnownProvider('google', [linkedin]) },
    );
    assert.equal(aged.interpret[0], 'Tokens of Google Ads live for 60 days.');
    assert.equal(tellDuration(weekMs), '7 days');
    assert.equal(tellDuration(90_000), '90 seconds');
    assert.deepEqual(tellLifetimes(lifetimesOfNobody), []);
  });
});

describe('docs/reference/details.md', () => {
  it('names every detail once, and none that is gone', () => {
    const page = readFileSync(new URL('../../../docs/reference/details.md', import.meta.url), 'utf8');
    const named = [...page.matchAll(/^\| `([a-z_]+)`/gm)].map(([, name]) => name);
    assert.deepEqual([...named].sort(), [...details].sort());
  });
  it('lists the codes of our own', () => {
    const page = readFileSync(new URL('../../../docs/reference/details.md', import.meta.url), 'utf8');
    const named = [...page.matchAll(/^\| ((?:`[A-Z_]+`(?:, )?)+)/gm)].flatMap(
      ([, cell]) => cell?.match(/[A-Z_]+/g) ?? [],
    );
    const codes = mooringRules
      .filter(({ citation }) => citation.startsWith('docs/'))
      .flatMap(({ match }) => match.code ?? []);
    assert.deepEqual(named.sort(), codes.sort());
  });
});
