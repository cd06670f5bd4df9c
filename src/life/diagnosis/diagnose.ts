// diagnose: what a failure means. Reads it (normalize.ts), then asks the provider's own rules, the protocols' rules, the words, and the HTTP
// status, in this order; the first that knows answers. Total and pure: never throws, same input same answer.
import { type CompiledMatch, compileMatch, compileRules, findRule, type RuleSet } from './compile-rules.ts';
import { defaultRemedy, defaultScope } from './defaults.ts';
import type { Facts } from './facts.ts';
import { normalize } from './normalize.ts';
import { statusRules } from './protocols/http-status.ts';
import { protocolRules } from './protocols/index.ts';
import { redactCode, redactMessage } from './redact.ts';
import { refine } from './refine.ts';
import { readRetryAfter } from './retry-after.ts';
import type { Meaning, ProviderRules, Rule } from './rules.ts';
import type { Diagnosis, DiagnosisContext, Failure } from './types.ts';
import { wordRules } from './words.ts';

/**
 * Says what a failure means. `context` holds dates and counts (epoch milliseconds), all optional; `providerRules` is everything known of
 * providers, found by the failure's slug, by aliases, or by marks in the answer. Any value is taken for a failure; none makes it throw.
 */
export function diagnose(
  failure: Failure,
  context: DiagnosisContext = {},
  providerRules: readonly ProviderRules[] = [],
): Diagnosis {
  const known = context ?? {};
  const facts = normalize(failure);
  const provider = findProvider(facts, providerRules);
  const withLifetimes =
    known.lifetimes === undefined && provider?.lifetimes ? { ...known, lifetimes: provider.lifetimes } : known;
  const found =
    (provider ? findRule(provider.rules, facts, withLifetimes) : null) ?? findRule(sharedRules, facts, withLifetimes);
  return toDiagnosis(found, facts, withLifetimes);
}

/** One set, so that the words of a failure are looked up once. Earlier in the list is asked first. */
const sharedRules = compileRules([...protocolRules, ...wordRules, ...statusRules], { needsProvidersWord: true });

interface CompiledProvider {
  rules: RuleSet;
  lifetimes: ProviderRules['lifetimes'];
}

interface CompiledProviders {
  bySlug: ReadonlyMap<string, CompiledProvider>;
  byPrefix: readonly { prefix: string; provider: CompiledProvider }[];
  marked: readonly { provider: CompiledProvider; marks: readonly CompiledMatch[] }[];
}

const compiledLists = new WeakMap<readonly ProviderRules[], CompiledProviders>();

function findProvider(facts: Facts, list: readonly ProviderRules[]): CompiledProvider | undefined {
  if (!Array.isArray(list) || list.length === 0) return undefined;
  let providers = compiledLists.get(list);
  if (!providers) {
    providers = compileProviders(list);
    compiledLists.set(list, providers);
  }
  return (
    providers.bySlug.get(facts.provider) ??
    providers.byPrefix.find(({ prefix }) => facts.provider.startsWith(prefix))?.provider ??
    providers.marked.find(({ marks }) => marks.some((mark) => mark.fits(facts)))?.provider
  );
}

function compileProviders(list: readonly ProviderRules[]): CompiledProviders {
  const bySlug = new Map<string, CompiledProvider>();
  const byPrefix: { prefix: string; provider: CompiledProvider }[] = [];
  const marked: { provider: CompiledProvider; marks: readonly CompiledMatch[] }[] = [];
  for (const entry of list) {
    const provider = { rules: compileRules(entry.rules, { needsProvidersWord: false }), lifetimes: entry.lifetimes };
    for (const alias of [entry.slug, ...(entry.aliases ?? [])]) {
      if (alias.endsWith('*')) byPrefix.push({ prefix: alias.slice(0, -1).toLowerCase(), provider });
      else bySlug.set(alias.toLowerCase(), provider);
    }
    if (entry.marks && entry.marks.length > 0) marked.push({ provider, marks: entry.marks.map(compileMatch) });
  }
  return { bySlug, byPrefix, marked };
}

const unrecognized: Meaning = { verdict: 'transient', cause: null, detail: 'unrecognized', certainty: 'guess' };

function toDiagnosis(rule: Rule | null, facts: Facts, context: DiagnosisContext): Diagnosis {
  const meaning = refine(rule ?? unrecognized, facts, context);
  const { verdict, cause, detail, certainty } = meaning;
  return {
    verdict,
    cause: verdict === 'disconnected' ? cause : null,
    detail,
    certainty,
    scope: meaning.scope ?? defaultScope(verdict, detail),
    remedy: meaning.remedy ?? defaultRemedy(verdict, cause, detail, facts.auth),
    rule: rule ? rule.id : 'unrecognized',
    providerMessage: redactMessage(facts.messages.find((message) => message.includes(' ')) ?? facts.messages[0] ?? ''),
    providerCode: redactCode(facts.providerCode),
    retryAfterMs: verdict === 'transient' || facts.status === 429 ? readRetryAfter(facts, context.nowMs) : null,
  };
}
