// Every rule of the provider folders and of the protocols: reachable, cited, and fired by its own example. Rules that can never fire, because
// one before them takes their failures, are found here.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { diagnose, type Failure, protocolRules, type Rule, type RuleExample } from '../life/diagnosis/index.ts';
import { providerRules } from './index.ts';

const toFailure = (
  provider: string,
  { stage = 'api_call', auth = 'none', status, headers, body, error }: RuleExample,
): Failure => ({
  kind: 'failure',
  provider,
  stage,
  auth,
  ...(status === undefined ? {} : { response: { status, headers: headers ?? {}, body } }),
  ...(error ? { error } : {}),
});

const all: { provider: string; rule: Rule }[] = [
  ...providerRules.flatMap(({ slug, rules }) => rules.map((rule) => ({ provider: slug, rule }))),
  ...protocolRules.map((rule) => ({ provider: 'nobody-knows-this-one', rule })),
];

describe('rules', () => {
  it('each is fired by its own example', () => {
    const wrong = all.flatMap(({ provider, rule }) => {
      const { rule: fired } = diagnose(toFailure(provider, rule.example), rule.example.context ?? {}, providerRules);
      return fired === rule.id ? [] : [`${rule.id}: ${fired} fires instead`];
    });
    assert.deepEqual(wrong, []);
  });

  it('each has an id of its own, and the id begins with its provider or protocol', () => {
    const ids = all.map(({ rule }) => rule.id);
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    );
    for (const { slug, rules } of providerRules)
      for (const rule of rules) assert.ok(rule.id.startsWith(`${slug}/`), rule.id);
  });

  it('each cites a document', () => {
    for (const { rule } of all) assert.match(rule.citation, /^(https:\/\/|docs\/)\S+$/, rule.id);
  });

  it('none disconnects anybody by a status alone', () => {
    for (const { rule } of all) {
      const { code, at, words, says, sqlstate, header } = rule.match;
      const hasWord = Boolean(code || at || words || says || sqlstate || header);
      if (rule.verdict === 'disconnected') assert.ok(hasWord, rule.id);
    }
  });

  it('none disconnects on the answer of a failing server, unless its own document shows one', () => {
    const hears = ({ match: { status }, example }: Rule): boolean =>
      [status ?? [], example.status ?? []].flat().some((one) => one === '5xx' || Number(one) >= 500);
    const wrong = all.flatMap(({ provider, rule }) => {
      const { status, body } = rule.example;
      // SOAP answers each fault with 500.
      if (rule.verdict !== 'disconnected' || status === undefined || hears(rule) || String(body).startsWith('<'))
        return [];
      const failed = toFailure(provider, { ...rule.example, status: 503 });
      const { verdict, rule: fired } = diagnose(failed, rule.example.context ?? {}, providerRules);
      const other = all.find((one) => one.rule.id === fired)?.rule;
      return verdict === 'disconnected' && !(other && hears(other)) ? [`${rule.id} with 503: ${fired}`] : [];
    });
    assert.deepEqual(wrong, []);
  });

  it('a cause is named exactly when it disconnects', () => {
    for (const { rule } of all) assert.equal(rule.cause !== null, rule.verdict === 'disconnected', rule.id);
  });
});

describe('codes of our own', () => {
  const own = protocolRules.filter(({ id }) => id.startsWith('mooring/'));
  it('mean the same with every provider: no rule of a provider takes them', () => {
    for (const rule of own)
      for (const { slug } of providerRules) {
        const { rule: fired } = diagnose(toFailure(slug, rule.example), {}, providerRules);
        assert.equal(fired, rule.id, slug);
      }
  });

  it('never disconnect anybody, but for a key that cannot be sent or cannot sign', () => {
    const unusable = ['mooring/key-not-sendable', 'mooring/key-not-usable'];
    for (const { id, verdict } of own) assert.equal(verdict === 'disconnected', unusable.includes(id), id);
  });
});

describe('providers', () => {
  it('each folder stands in the list, and each entry has a folder of its slug', () => {
    const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && readdirSync(`${entry.parentPath}/${entry.name}`).includes('index.ts'))
      .map((entry) => entry.name);
    assert.deepEqual(providerRules.map(({ slug }) => slug).sort(), folders.sort());
  });

  it('no two share a slug or an alias', () => {
    const names = providerRules.flatMap(({ slug, aliases = [] }) => [slug, ...aliases]);
    assert.deepEqual(
      names.filter((name, index) => names.indexOf(name) !== index),
      [],
    );
  });
});
