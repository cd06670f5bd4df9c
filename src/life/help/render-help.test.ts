// The help of every provider reads well: its own steps among the general ones say nothing twice, and no Reconnect where there is none.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { providerRules } from '../../providers/index.ts';
import {
  causes,
  type Detail,
  type Diagnosis,
  defaultRemedy,
  defaultScope,
  explain,
  means,
} from '../diagnosis/index.ts';
import { knownProvider } from '../known-provider/index.ts';
import { renderHelp, renderProviderHelp } from './index.ts';

describe('the help of every provider', () => {
  it('has steps and paragraphs for all that it lists, none twice, and asks for Reconnect once', () => {
    for (const { slug } of providerRules) {
      const page = renderProviderHelp(slug);
      assert.ok(page, slug);
      for (const { detail, interpret, resolve, summary } of page.sections.flatMap((section) => section.details)) {
        const at = `${slug}, ${detail}: ${resolve.join(' | ')}`;
        assert.ok(interpret.length > 0 && resolve.length > 0, at);
        assert.equal(new Set(resolve).size, resolve.length, at);
        assert.ok(resolve.filter((step) => step.startsWith('Choose Reconnect')).length <= 1, at);
        for (const text of [summary, ...interpret, ...resolve])
          assert.doesNotMatch(text, /undefined|\bnull\b|\bthe the\b| {2}|[^.]\.\.$/, at);
      }
    }
  });

  it('tells in the steps of each cause how it goes on here', () => {
    const isEnd = (step: string): boolean =>
      /Reconnect|recovers by itself|by itself|try again|If that does not help|reconnects?\b|connect another account/.test(
        step,
      );
    for (const { slug } of providerRules)
      for (const { anchor, details } of renderProviderHelp(slug)?.sections ?? [])
        if ((causes as readonly string[]).includes(anchor))
          for (const { detail, resolve } of details)
            assert.ok(resolve.some(isEnd), `${slug}, ${detail}: ${resolve.join(' | ')}`);
  });

  it('speaks of no Reconnect to somebody who is connecting', () => {
    const meanings = Object.values(means);
    for (const { slug, name } of providerRules) {
      const provider = knownProvider(slug);
      for (const detail of Object.keys(provider?.help.details ?? {}) as Detail[])
        for (const { verdict, cause } of meanings.filter((it) => it.detail === detail))
          for (const authKind of ['oauth2', 'api_key', 'basic', 'db_password'] as const) {
            const diagnosis: Diagnosis = {
              verdict,
              cause,
              detail,
              certainty: 'likely',
              scope: defaultScope(verdict, detail),
              remedy: defaultRemedy(verdict, cause, detail, authKind),
              rule: '',
              providerMessage: '',
              providerCode: null,
              retryAfterMs: null,
            };
            const { resolve } = explain(diagnosis, { connectorName: name, authKind, provider, isConnecting: true });
            assert.doesNotMatch(resolve.join(' '), /reconnect/i, `${slug}, ${detail}`);
          }
    }
  });

  it('tells a product of a family what holds for the family, under its own name', () => {
    const page = renderProviderHelp('google-analytics');
    assert.equal(page?.learnMore?.title, `Why ${page?.name} ends an authorization`);
    assert.match(page?.lifetimes?.facts.join(' ') ?? '', /six months/);
  });

  it('is told in general words where no provider is named', () => {
    for (const { details } of renderHelp()) for (const { summary } of details) assert.match(summary, /^[A-Z].*\.$/);
    assert.equal(renderProviderHelp('nobody-knows-this'), null);
  });
});
