// The family of near misses: each rule of words that disconnects is asked with its own example, in which the credential is exchanged for something that
// is none - the token of a page, a webhook, an upload, a device. Nobody may be told to reconnect for it, whichever rule it was.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../diagnose.ts';
import { wordRules } from './index.ts';

const things = [
  'webhook token',
  'page token',
  'sync token',
  'continuation token',
  'upload token',
  'device token',
  'push token',
  'CSRF token',
  'captcha token',
  'password reset token',
  'invitation token',
  'verification token',
  'share token',
  'card token',
  'interaction token',
  'idempotency key',
  'primary key',
  'partition key',
  'coupon code',
];

const secret =
  /\b(?:developer |personal |current )?(?:API[ -]key|API token|access token|access key|auth token|authorization token|session|JWT|token|key|password|credentials)\b/i;

/** What disconnects on words about a secret in a call, with the secret in its example. */
const rules = wordRules.filter(
  ({ verdict, match, example }) =>
    verdict === 'disconnected' &&
    match.format !== 'text' &&
    (example.stage ?? 'api_call') === 'api_call' &&
    ['invalid_credentials', 'invalid_refresh_token', 'expired_token'].includes(causeOf(match, verdict)) &&
    secret.test(messageOf(example)) &&
    !/account|user/i.test(messageOf(example)),
);

function causeOf(match: (typeof wordRules)[number]['match'], verdict: string): string {
  return wordRules.find((rule) => rule.match === match && rule.verdict === verdict)?.cause ?? '';
}

function messageOf({ body, error }: (typeof wordRules)[number]['example']): string {
  const { message } = (body ?? error ?? {}) as { message?: string };
  return message ?? '';
}

describe('what is said of a credential', () => {
  it('is there to be exchanged', () => assert.ok(rules.length >= 15, `${rules.length} rules`));

  it('disconnects nobody when it is said of a thing of the call', () => {
    const wrong = rules.flatMap((rule) =>
      things.flatMap((thing) => {
        const message = messageOf(rule.example).replace(secret, thing);
        const { status = 401, auth = 'api_key', context } = rule.example;
        const response = { status, headers: {}, body: { message } };
        const failure = { kind: 'failure', provider: 'nobody-knows-it', stage: 'api_call', auth, response } as const;
        const { verdict, rule: fired } = diagnose(failure, context ?? {});
        return verdict === 'disconnected' ? [`${auth} ${status} ${message}: ${fired}`] : [];
      }),
    );
    assert.deepEqual(wrong, []);
  });
});
