// diagnose: what a failure means. Reads it (normalize.ts), then asks for codes of our own, the provider's own rules, the protocols' rules, the
// words, and the HTTP status, in this order; the first that knows answers. Where only the status does, or nothing, the connector's hint is heard
// (heed-hint.ts); dates and counts have the last word (refine.ts). Total and pure: never
// throws, same input same answer.
import { compileRules, type Finding, findRule, type RuleSet } from './compile-rules.ts';
import { defaultRemedy, defaultScope } from './defaults.ts';
import type { Facts } from './facts.ts';
import { heedHint } from './heed-hint.ts';
import { normalize } from './normalize.ts';
import { statusRules } from './protocols/http-status.ts';
import { protocolRules } from './protocols/index.ts';
import { mooringRules } from './protocols/mooring.ts';
import { universalRules } from './protocols/universal.ts';
import { redactCode, redactMessage } from './redact.ts';
import { refine } from './refine.ts';
import { boundWait, readRetryAfter } from './retry-after.ts';
import type { Meaning, ProviderRules, Rule } from './rules.ts';
import type { Diagnosis, DiagnosisContext, Failure } from './types.ts';
import { agedTokenWords, plainWordRules, wordRules } from './words/index.ts';

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
  const chain = findProvider(facts, providerRules);
  const lifetimes = known.lifetimes ?? chain.find((provider) => provider.lifetimes)?.lifetimes;
  const withLifetimes = lifetimes ? { ...known, lifetimes } : known;
  const ofOurs = facts.kind === 'error' ? findRule(ours, facts, withLifetimes) : null;
  if (ofOurs) return toDiagnosis(ofOurs, facts, withLifetimes);
  for (const { rules } of chain) {
    const found = findRule(rules, facts, withLifetimes);
    if (found) return toDiagnosis(saidPlainer(found, facts, withLifetimes), facts, withLifetimes);
  }
  const found = findRule(protocols, facts, withLifetimes);
  if (found) return toDiagnosis(saidPlainer(found, facts, withLifetimes), facts, withLifetimes);
  // SOAP answers each fault with 500 (SOAP 1.1 section 6.2): its words count as those of an answer that arrived.
  const heard = facts.format === 'xml' && facts.status === 500 ? { ...facts, status: 200 } : facts;
  return toDiagnosis(findRule(words, heard, withLifetimes) ?? nothingFound, facts, withLifetimes);
}

/**
 * What the words say more plainly than the rule that fired. A rule for a refused grant often rests on `invalid_grant` alone, while what was sent was
 * an authorization code, or a name and password; and a code such as `forbidden` is said of a missing plan and a wrong call too.
 */
function saidPlainer(found: Finding, facts: Facts, context: DiagnosisContext): Finding {
  const { verdict, cause, certainty } = found.meaning;
  const isGrantRefused =
    facts.stage === 'token_refresh' &&
    verdict === 'disconnected' &&
    certainty !== 'sure' &&
    cause !== 'invalid_credentials';
  const plainer = isGrantRefused ? findRule(universal, facts, context) : null;
  if (plainer) return plainer;
  if (!found.isOpenToWords) return found;
  const said = findRule(plainWords, facts, context);
  if (said) return said;
  // What is said to be denied, of a token that is said to have aged.
  const isOfAge = cause === 'insufficient_privileges' || cause === 'invalid_credentials';
  return (isOfAge ? findRule(agedTokens, facts, context) : null) ?? found;
}

/** Codes of our own mean the same whoever the provider is. */
const ours = compileRules(mooringRules, { needsProvidersWord: false });
/** What token endpoints say plainly, before a provider's rules for the same code. */
const universal = compileRules(universalRules, { needsProvidersWord: true });
const protocols = compileRules(protocolRules, { needsProvidersWord: true });
const plainWords = compileRules(plainWordRules, { needsProvidersWord: true, isDeafToServerErrors: true });
const agedTokens = compileRules(agedTokenWords, { needsProvidersWord: true, isDeafToServerErrors: true });
const words = compileRules([...wordRules, ...statusRules], { needsProvidersWord: true, isDeafToServerErrors: true });

interface CompiledProvider {
  rules: RuleSet;
  lifetimes: ProviderRules['lifetimes'];
}

/** A provider, then its parent, its parent's parent: in the order in which their rules are asked. */
type Chain = readonly CompiledProvider[];
const nobody: Chain = [];

interface CompiledProviders {
  bySlug: ReadonlyMap<string, Chain>;
  byPrefix: readonly { prefix: string; chain: Chain }[];
  /** All marks of all providers as one set; what fires says whose answer it is. */
  marks: RuleSet;
  byMark: ReadonlyMap<string, Chain>;
}

const compiledLists = new WeakMap<readonly ProviderRules[], CompiledProviders>();

function findProvider(facts: Facts, list: readonly ProviderRules[]): Chain {
  if (!Array.isArray(list) || list.length === 0) return nobody;
  let providers = compiledLists.get(list);
  if (!providers) {
    providers = compileProviders(list);
    compiledLists.set(list, providers);
  }
  const bySlug = providers.bySlug.get(facts.provider);
  if (bySlug) return bySlug;
  const byPrefix = providers.byPrefix.find(({ prefix }) => facts.provider.startsWith(prefix));
  if (byPrefix) return byPrefix.chain;
  const mark = findRule(providers.marks, facts, {});
  return mark ? (providers.byMark.get(mark.rule) ?? nobody) : nobody;
}

const chainLengthMax = 4;

function compileProviders(list: readonly ProviderRules[]): CompiledProviders {
  const compiled = new Map<string, CompiledProvider>();
  const entries = new Map(list.map((entry) => [entry.slug, entry]));
  const compile = (entry: ProviderRules): CompiledProvider => {
    const known = compiled.get(entry.slug);
    if (known) return known;
    const provider = { rules: compileRules(entry.rules, { needsProvidersWord: false }), lifetimes: entry.lifetimes };
    compiled.set(entry.slug, provider);
    return provider;
  };
  const bySlug = new Map<string, Chain>();
  const byPrefix: { prefix: string; chain: Chain }[] = [];
  const marks: Rule[] = [];
  for (const entry of list) {
    const chain: CompiledProvider[] = [];
    for (
      let link: ProviderRules | undefined = entry;
      link !== undefined && chain.length < chainLengthMax;
      link = link.parent === undefined ? undefined : entries.get(link.parent)
    )
      chain.push(compile(link));
    for (const alias of [entry.slug, ...(entry.aliases ?? [])]) {
      if (alias.endsWith('*')) byPrefix.push({ prefix: alias.slice(0, -1).toLowerCase(), chain });
      else bySlug.set(alias.toLowerCase(), chain);
    }
    for (const match of entry.marks ?? [])
      marks.push({ ...unrecognized, id: entry.slug, match, citation: '', example: {} });
  }
  // The longest prefix is the narrowest.
  byPrefix.sort((one, other) => other.prefix.length - one.prefix.length);
  const byMark = new Map(list.map(({ slug }) => [slug, bySlug.get(slug.toLowerCase()) ?? nobody]));
  return { bySlug, byPrefix, marks: compileRules(marks, { needsProvidersWord: false }), byMark };
}

const unrecognized: Meaning = { verdict: 'transient', cause: null, detail: 'unrecognized', certainty: 'guess' };
const nothingFound: Finding = {
  rule: 'unrecognized',
  meaning: unrecognized,
  retryAfter: undefined,
  isOpenToWords: false,
};

function toDiagnosis(found: Finding, facts: Facts, context: DiagnosisContext): Diagnosis {
  const finding = heedHint(found, facts.hint);
  const { message = null, retryAfterMs = null } = facts.hint ?? {};
  const meaning = refine(finding.meaning, facts, context);
  const { verdict, cause, detail, certainty } = meaning;
  const providerMessage = redactMessage(facts.messages.find((it) => it.includes(' ')) ?? facts.messages[0] ?? '');
  const connectorMessage = message === null ? '' : redactMessage(message);
  return {
    verdict,
    cause: verdict === 'disconnected' ? cause : null,
    detail,
    certainty,
    scope: meaning.scope ?? defaultScope(verdict, detail),
    remedy: meaning.remedy ?? defaultRemedy(verdict, cause, detail, facts.auth),
    rule: finding.rule,
    providerMessage,
    providerCode: redactCode(facts.providerCode),
    retryAfterMs:
      verdict === 'transient' || facts.status === 429
        ? (readRetryAfter(facts, context.nowMs, finding.retryAfter) ?? (retryAfterMs && boundWait(retryAfterMs)))
        : null,
    ...(connectorMessage !== '' && connectorMessage !== providerMessage && { connectorMessage }),
  };
}
