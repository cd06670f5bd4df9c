// What diagnose holds to whatever comes in, and what protocols and context settle. Rules of single providers: src/providers.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { diagnose } from './diagnose.ts';
import type { ProviderRules } from './rules.ts';
import { causes, type Diagnosis, type DiagnosisContext, details, type Failure } from './types.ts';

const http = (
  status: number,
  body: unknown,
  more: Partial<Failure> & { headers?: Record<string, string> } = {},
): Failure => {
  const { headers = {}, ...rest } = more;
  return {
    kind: 'failure',
    provider: 'some-api',
    stage: 'api_call',
    auth: 'oauth2',
    response: { status, headers, body },
    ...rest,
  };
};
const refresh = (error: string, description?: string): Failure =>
  http(400, description ? { error, error_description: description } : { error }, { stage: 'token_refresh' });
const driver = (code: string, message: string): Failure => ({
  kind: 'failure',
  provider: 'some-database',
  stage: 'db_connect',
  auth: 'db_password',
  error: { code, message },
});

const dayMs = 86_400_000;
const nowMs = Date.UTC(2026, 5, 1);
const google: DiagnosisContext = {
  nowMs,
  hasRefreshToken: true,
  lifetimes: {
    accessTokenMs: 3_600_000,
    refreshTokenMs: null,
    refreshInactivityMs: 180 * dayMs,
    grantsMax: 100,
    isRefreshTokenRotated: false,
    reuseGraceMs: null,
    testingModeMs: 7 * dayMs,
    citation: 'https://developers.google.com/identity/protocols/oauth2#expiration',
  },
};

const short = ({ verdict, cause, detail }: Diagnosis) => [verdict, cause, detail].filter(Boolean).join(' ');

describe('diagnose is total', () => {
  const assertSound = (answer: Diagnosis) => {
    assert.ok(['disconnected', 'transient', 'operator', 'request'].includes(answer.verdict));
    assert.equal(answer.cause !== null, answer.verdict === 'disconnected');
    assert.ok(answer.cause === null || causes.includes(answer.cause));
    assert.ok(details.includes(answer.detail));
    assert.ok(answer.providerMessage.length <= 500);
    assert.ok(answer.retryAfterMs === null || answer.retryAfterMs >= 0);
    JSON.stringify(answer);
  };

  it('answers anything at all', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
        (anything) => assertSound(diagnose(anything as Failure)),
      ),
      { numRuns: 500 },
    );
  });

  it('answers any body, status and headers, and the same each time', () => {
    const body = fc.oneof(
      fc.anything({ withNullPrototype: true }),
      fc.jsonValue(),
      fc.string(),
      fc.json(),
      fc.json().map((json) => json.slice(0, -3)),
    );
    fc.assert(
      fc.property(fc.integer(), fc.dictionary(fc.string(), fc.string()), body, (status, headers, value) => {
        const failure = http(status, value, { headers });
        const first = diagnose(failure);
        assertSound(first);
        assert.deepEqual(diagnose(failure), first);
      }),
      { numRuns: 500 },
    );
  });

  it('answers any driver error with any context', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (error, context) =>
        assertSound(diagnose({ ...driver('', ''), error: error as Failure['error'] }, context as DiagnosisContext)),
      ),
      { numRuns: 300 },
    );
  });

  it('survives cycles, getters and proxies that throw, and values that refuse to become text', () => {
    const cyclic: Record<string, unknown> = { error: { code: 'invalid_grant' } };
    cyclic.self = cyclic;
    assert.equal(diagnose({ ...http(400, cyclic), stage: 'token_refresh' }).cause, 'invalid_refresh_token');

    const hostile = {
      get message(): string {
        throw new Error('no');
      },
      error: 'invalid_grant',
    };
    assert.equal(diagnose({ ...http(400, hostile), stage: 'token_refresh' }).cause, 'invalid_refresh_token');

    const refuse = () => {
      throw new Error('no');
    };
    const proxy = new Proxy(
      {},
      { get: refuse, ownKeys: refuse, has: refuse, getOwnPropertyDescriptor: refuse, getPrototypeOf: refuse },
    );
    assertSound(diagnose(http(500, proxy)));
    assertSound(diagnose(proxy as Failure));
    assertSound(diagnose(http(500, { message: Object.create(null) })));
    assertSound(diagnose(http(200, { status: Object.create(null) })));
    assertSound(diagnose(http(200, { code: JSON.parse('['.repeat(9_000) + ']'.repeat(9_000)) })));
    assertSound(diagnose({ ...driver('x', 'y'), response: proxy } as unknown as Failure));
    assertSound(diagnose(http(500, { code: Symbol('x'), message: 12n })));
  });

  it('reads big, deep and broken bodies', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const big = JSON.stringify({
      items: Array.from({ length: 100_000 }, (_, index) => ({ message: `row ${index}`, code: index })),
    });
    const bodies = [
      deep,
      big,
      'a'.repeat(10_000_000),
      '<'.repeat(1_000_000),
      `<a>${'<b>'.repeat(200_000)}`,
      `"${'\\'.repeat(500_000)}`,
      `error=${'%'.repeat(500_000)}`,
      `Bearer ${'a.'.repeat(500_000)}`,
      JSON.parse(big),
    ];
    for (const body of bodies) assertSound(diagnose(http(400, body)));
  });
});

describe('a status alone', () => {
  it('never disconnects, whatever the status', () => {
    for (let status = 100; status < 600; status += 1) {
      for (const auth of ['oauth2', 'api_key', 'basic', 'session'] as const) {
        for (const body of [
          '',
          undefined,
          'Unauthorized',
          'Access denied: invalid token',
          '<html><h1>403 Forbidden: permission denied</h1></html>',
        ]) {
          assert.notEqual(diagnose(http(status, body, { auth })).verdict, 'disconnected', `${status} ${auth} ${body}`);
        }
      }
    }
  });

  it('of HTML is a page from something in between', () => {
    assert.equal(
      short(diagnose(http(403, '<html><title>Access Denied</title></html>'))),
      'transient html_instead_of_json',
    );
  });

  it('and nothing else known: unrecognized, a guess, and nobody is disconnected', () => {
    const answer = diagnose(http(401, ''));
    assert.deepEqual(
      [answer.verdict, answer.cause, answer.detail, answer.certainty, answer.rule],
      ['transient', null, 'unrecognized', 'guess', 'unrecognized'],
    );
  });
});

describe('OAuth', () => {
  const cases: [string, Failure, string, DiagnosisContext?][] = [
    [
      'a bare invalid_grant is a refused refresh token',
      refresh('invalid_grant'),
      'disconnected invalid_refresh_token revoked',
    ],
    ['invalid_client is ours', refresh('invalid_client'), 'operator invalid_client'],
    ['an unauthorized_client is ours', refresh('unauthorized_client'), 'operator invalid_client'],
    [
      'but unauthorized_client about the refresh token is a refused refresh token',
      refresh('unauthorized_client', 'refresh_token is invalid'),
      'disconnected invalid_refresh_token revoked',
    ],
    [
      'a description that says expired means age',
      refresh('invalid_grant', 'The refresh token has expired'),
      'disconnected expired_token expired_age',
    ],
    [
      'expired or revoked says neither',
      refresh('invalid_grant', 'Token has been expired or revoked.'),
      'disconnected invalid_refresh_token revoked',
      { ...google, authorizedAtMs: nowMs - 90 * dayMs, lastSuccessAtMs: nowMs - dayMs },
    ],
    [
      'the same words for a grant that died on its seventh day mean testing mode',
      refresh('invalid_grant', 'Token has been expired or revoked.'),
      'disconnected expired_token expired_testing_mode',
      { ...google, authorizedAtMs: nowMs - 7.1 * dayMs, lastSuccessAtMs: nowMs - 0.2 * dayMs },
    ],
    [
      'the same words for a grant unused for half a year mean inactivity',
      refresh('invalid_grant', 'Token has been expired or revoked.'),
      'disconnected expired_token expired_inactivity',
      { ...google, authorizedAtMs: nowMs - 400 * dayMs, lastSuccessAtMs: nowMs - 190 * dayMs },
    ],
    [
      'a refusal after a lost reply means that the token was spent',
      refresh('invalid_grant'),
      'disconnected invalid_refresh_token token_reused',
      { isReplayAfterLostReply: true },
    ],
    [
      'a clock that is wrong is ours',
      refresh('invalid_grant', 'Invalid JWT: check your iat and exp values'),
      'operator clock_skew',
    ],
    [
      'server_error at the token endpoint passes',
      { ...refresh('server_error'), response: { status: 500, headers: {}, body: { error: 'server_error' } } },
      'transient outage',
    ],
    [
      'an API 401 about an expired access token is healed by a refresh',
      http(401, { error: 'invalid_token', error_description: 'expired' }),
      'transient access_token_expired',
      { hasRefreshToken: true },
    ],
    [
      'without a refresh token, past its end, it has run out',
      http(401, { error: { code: 'token_expired' } }),
      'disconnected expired_token expired_age',
      { hasRefreshToken: false, nowMs, tokenIssuedAtMs: nowMs - 61 * dayMs, tokenExpiresAtMs: nowMs - dayMs },
    ],
    [
      'without a refresh token and before its end, it was withdrawn',
      http(401, { error: 'invalid_token' }),
      'disconnected invalid_refresh_token revoked',
      { hasRefreshToken: false, nowMs, tokenIssuedAtMs: nowMs - dayMs, tokenExpiresAtMs: nowMs + dayMs },
    ],
    [
      'a 401 on a token seconds old is a server that does not know it yet',
      http(401, { error: 'invalid_token' }),
      'transient eventual_consistency',
      { hasRefreshToken: false, nowMs, tokenIssuedAtMs: nowMs - 3_000 },
    ],
    [
      'an API that calls the grant revoked while the refresh works meant the old access token',
      http(401, { error: { code: 'token_revoked' } }),
      'transient access_token_expired',
      { hasRefreshToken: true, hasRefreshedSince: true },
    ],
    [
      'a missing scope is no matter of time',
      http(403, '', { headers: { 'www-authenticate': 'Bearer error="insufficient_scope"' } }),
      'disconnected insufficient_privileges scope_missing',
    ],
    [
      'a 200 that carries an error is read as a failure',
      http(200, 'error=bad_refresh_token', { stage: 'token_refresh' }),
      'disconnected invalid_refresh_token revoked',
    ],
  ];
  for (const [title, failure, expected, context] of cases) {
    it(title, () => assert.equal(short(diagnose(failure, context)), expected));
  }

  it('a 60-day token with its end stated is not judged by the usual life of an hour', () => {
    const context = {
      ...google,
      hasRefreshToken: false,
      tokenIssuedAtMs: nowMs - dayMs,
      tokenExpiresAtMs: nowMs + 59 * dayMs,
    };
    assert.equal(diagnose(http(401, { error: 'invalid_token' }), context).cause, 'invalid_refresh_token');
  });
});

describe('many siblings that fail alike', () => {
  it('make the same answer less certain, and change nothing else', () => {
    const failure = http(403, '', { headers: { 'www-authenticate': 'Bearer error="insufficient_scope"' } });
    assert.equal(diagnose(failure, { siblingsFailing: 1, siblingsTotal: 40 }).certainty, 'likely');
    const many = diagnose(failure, { siblingsFailing: 10, siblingsTotal: 40 });
    assert.deepEqual([many.certainty, many.cause], ['guess', 'insufficient_privileges']);
  });
});

describe('Retry-After', () => {
  const wait = (headers: Record<string, string>, body: unknown = '') =>
    diagnose(http(429, body, { headers }), { nowMs }).retryAfterMs;
  it('is read in seconds', () => assert.equal(wait({ 'retry-after': '30' }), 30_000));
  it('is read as an HTTP date against the time handed in', () =>
    assert.equal(wait({ 'Retry-After': new Date(nowMs + 90_000).toUTCString() }), 90_000));
  it('is never negative and never longer than a week', () => {
    assert.equal(wait({ 'retry-after': new Date(nowMs - 90_000).toUTCString() }), 0);
    assert.equal(wait({ 'retry-after': '99999999' }), 7 * dayMs);
  });
  it('is found in the body too', () => assert.equal(wait({}, { message: 'slow down', retry_after: 1.5 }), 1_500));
  it('is nothing when it is nonsense', () => assert.equal(wait({ 'retry-after': 'soon' }), null));
});

describe('an answer that arrived', () => {
  it('tells of nothing, whatever its data says', () => {
    for (const body of [
      { events: [{ message: 'Your account has been suspended' }], total: 1 },
      { results: [{ title: 'Invalid API key when I sign in' }], next: null },
      { success: true, data: { subject: 'Password expired users: 4' } },
      { data: [{ reason: 'Subscription expired' }], errors: [] },
    ])
      for (const auth of ['oauth2', 'api_key', 'basic'] as const)
        assert.equal(diagnose(http(200, body, { auth })).rule, 'unrecognized', JSON.stringify(body));
  });

  it('and says that it failed is read as a failure', () => {
    for (const body of [
      { error: 'invalid_api_key' },
      { success: false, message: 'Invalid API key' },
      { status: 'error', message: 'Invalid API key' },
      { meta: { status: 'Error', error_message: 'Invalid API key' } },
      { code: 40001, msg: 'Invalid API key', data: {} },
    ])
      assert.equal(diagnose(http(200, body, { auth: 'api_key' })).cause, 'invalid_credentials', JSON.stringify(body));
  });
});

describe('networks and databases', () => {
  const cases: [string, Failure, string][] = [
    ['a refused connection passes', driver('ECONNREFUSED', 'connect ECONNREFUSED'), 'transient network'],
    ['a name that does not resolve passes', driver('ENOTFOUND', 'getaddrinfo ENOTFOUND x'), 'transient dns'],
    ['a timeout passes', driver('ETIMEDOUT', 'connect ETIMEDOUT'), 'transient timeout'],
    ['a certificate that has ended passes', driver('CERT_HAS_EXPIRED', 'certificate has expired'), 'transient tls'],
    [
      'MySQL 1045 is a refused password',
      driver('ER_ACCESS_DENIED_ERROR', 'Access denied'),
      'disconnected invalid_credentials wrong_password',
    ],
    [
      'ORA-28001 at the head of a message is an expired password',
      driver('', 'ORA-28001: the password has expired'),
      'disconnected expired_token password_expired',
    ],
    [
      'WRONGPASS of Redis is a refused password',
      driver('', 'WRONGPASS invalid username-password pair'),
      'disconnected invalid_credentials wrong_password',
    ],
    ['SQLSTATE class 08 is the network', driver('08006', 'connection failure'), 'transient network'],
  ];
  for (const [title, failure, expected] of cases) it(title, () => assert.equal(short(diagnose(failure)), expected));
});

describe('bodies of other kinds', () => {
  it('SOAP faults are read', () => {
    const body =
      '<?xml version="1.0"?><soapenv:Envelope xmlns:soapenv="x"><soapenv:Body><soapenv:Fault><faultcode>sf:INVALID_LOGIN</faultcode><faultstring>INVALID_LOGIN: no</faultstring></soapenv:Fault></soapenv:Body></soapenv:Envelope>';
    assert.equal(diagnose(http(500, body, { auth: 'basic' })).cause, 'invalid_credentials');
  });
  it('AADSTS codes inside a description are read', () => {
    const answer = diagnose(refresh('invalid_grant', 'AADSTS700082: The refresh token has expired due to inactivity.'));
    assert.equal(short(answer), 'disconnected expired_token expired_inactivity');
  });
  it('JSON cut short is still read', () => {
    assert.equal(
      diagnose(http(400, '{"error":"invalid_grant","error_description":"no', { stage: 'token_refresh' })).cause,
      'invalid_refresh_token',
    );
  });
});

describe('the provider of a failure', () => {
  const rule = (id: string): ProviderRules['rules'][number] => ({
    id,
    match: { code: 'odd_code' },
    verdict: 'disconnected',
    cause: 'provider_specific',
    detail: 'subscription_inactive',
    certainty: 'sure',
    citation: 'https://example.com',
    example: {},
  });
  const list: ProviderRules[] = [
    {
      slug: 'acme',
      name: 'Acme',
      aliases: ['acme-ads', 'acme-cloud-*'],
      marks: [{ header: { name: 'x-acme-request' } }],
      rules: [rule('acme/odd')],
    },
  ];
  const fired = (provider: string, headers: Record<string, string> = {}) =>
    diagnose(http(403, { code: 'odd_code' }, { provider, headers }), {}, list).rule;
  it('is found by slug, by alias, by prefix, and by marks in the answer', () => {
    for (const slug of ['acme', 'ACME', 'acme-ads', 'acme-cloud-storage']) assert.equal(fired(slug), 'acme/odd', slug);
    assert.equal(fired('unheard-of', { 'X-Acme-Request': '1' }), 'acme/odd');
    assert.notEqual(fired('unheard-of'), 'acme/odd');
  });
});
