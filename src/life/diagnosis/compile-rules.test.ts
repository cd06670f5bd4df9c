// The indexes of a set lead to the rule that would be found without them: the first in the list that fits.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileRules, findRule, type RuleSetOptions } from './compile-rules.ts';
import { normalize } from './normalize.ts';
import { statusRules } from './protocols/http-status.ts';
import { protocolRules } from './protocols/index.ts';
import type { Rule } from './rules.ts';
import { wordRules } from './words/index.ts';

const failures = [...protocolRules, ...wordRules, ...statusRules].flatMap(({ example }, index) => {
  const { stage = 'api_call', auth = 'none', status, headers = {}, body, error, context = {} } = example;
  const response = status === undefined ? undefined : { status, headers, body };
  // Every fifth is enough, and each rule is compared with each.
  return index % 5 === 0
    ? [{ failure: { kind: 'failure', provider: 'x', stage, auth, response, error }, context }]
    : [];
});

function findOneByOne(rules: readonly Rule[], options: RuleSetOptions) {
  const sets = rules.map((rule) => compileRules([rule], options));
  return (failure: (typeof failures)[number]): string | null => {
    const facts = normalize(failure.failure);
    for (const set of sets) {
      const found = findRule(set, facts, failure.context);
      if (found) return found.rule;
    }
    return null;
  };
}

describe('compiled rules', () => {
  const sets: readonly [string, readonly Rule[], RuleSetOptions][] = [
    ['protocols', protocolRules, { needsProvidersWord: true }],
    ['words and statuses', [...wordRules, ...statusRules], { needsProvidersWord: true, isDeafToServerErrors: true }],
    [
      'all of them, last first',
      [...protocolRules, ...wordRules, ...statusRules].reverse(),
      { needsProvidersWord: false },
    ],
  ];
  for (const [name, rules, options] of sets)
    it(`the first that fits fires: ${name}`, () => {
      const set = compileRules(rules, options);
      const expect = findOneByOne(rules, options);
      for (const failure of failures) {
        const found = findRule(set, normalize(failure.failure), failure.context);
        assert.equal(found?.rule ?? null, expect(failure), JSON.stringify(failure));
      }
    });

  const rule = (id: string, match: Rule['match']): Rule => ({
    id,
    match,
    verdict: 'request',
    cause: null,
    detail: 'bad_request',
    certainty: 'sure',
    citation: 'https://example.com',
    example: {},
  });
  const mixed: readonly Rule[] = [
    rule('a value at a place', { at: { 'error.kind': 'odd' } }),
    rule('any value at a place', { at: { 'error.kind': '' } }),
    rule('an item of a list', { at: { 'errors.*.kind': 'odd' } }),
    rule('a header', { header: { name: 'X-Odd', has: 'very' } }),
    rule('a code', { code: 'odd_code' }),
    rule('words', { words: ['odd one'] }),
    rule('a saying', { says: 'key expired' }),
    rule('a class of statuses', { status: '4xx' }),
  ];
  const cases: readonly [string | null, object][] = [
    [
      'a value at a place',
      { status: 500, headers: { 'x-odd': 'very' }, body: { error: { kind: 'ODD', code: 'odd_code' } } },
    ],
    ['any value at a place', { status: 500, headers: {}, body: { error: { kind: null } } }],
    ['any value at a place', { status: 500, headers: {}, body: { error: { kind: 'odd'.repeat(10_000) } } }],
    ['an item of a list', { status: 500, headers: { 'X-Odd': 'Very' }, body: { errors: [{}, { kind: 'odd' }] } }],
    ['a header', { status: 500, headers: { 'X-Odd': 'Very' }, body: { code: 'odd_code', message: 'odd one' } }],
    ['a code', { status: 400, headers: {}, body: { code: 'odd_code', message: 'odd one, key expired' } }],
    ['words', { status: 400, headers: {}, body: { message: 'an odd one; the API key has expired' } }],
    ['a saying', { status: 400, headers: {}, body: { message: 'Your API key has expired' } }],
    ['a class of statuses', { status: 404, headers: {}, body: '' }],
    [null, { status: 500, headers: {}, body: '' }],
  ];
  for (const [expected, response] of cases)
    it(`is found by ${expected ?? 'nothing'}: ${JSON.stringify(response).slice(0, 80)}`, () => {
      const set = compileRules(mixed, { needsProvidersWord: false });
      const facts = normalize({ kind: 'failure', provider: 'x', stage: 'api_call', auth: 'none', response });
      assert.equal(findRule(set, facts, {})?.rule ?? null, expected);
    });
});
