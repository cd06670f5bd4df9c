// `npm run score -- [FILE...] [--list] [--count] [--hide own|all]`: scores the diagnosis against labelled failures. `--hide own` is the cross-validation: each
// provider's cases are judged without the rules of that provider and of its family; `--hide all` without any provider's rules.
import { parseArgs } from 'node:util';
import { diagnose, type ProviderRules, protocolRules } from '../../src/life/diagnosis/index.ts';
import { wordRules } from '../../src/life/diagnosis/words/index.ts';
import { providerRules } from '../../src/providers/index.ts';
import { type CorpusLine, corpusNames, readCorpus, toFailure } from './read-corpus.ts';
import { render, renderWrong, type Score, score, sum } from './score.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    list: { type: 'boolean', default: false },
    hide: { type: 'string', default: 'none' },
    count: { type: 'boolean', default: false },
  },
});
const files = positionals.length > 0 ? positionals : corpusNames.map((name) => `${import.meta.dirname}/${name}.jsonl`);

for (const file of values.count ? [] : files) {
  const result = judge(readCorpus(file), values.hide);
  console.log(`${file.split('/').at(-1)}, rules hidden: ${values.hide}\n${render(result)}`);
  if (values.list) console.log(renderWrong(result));
}

if (values.count) printCounts();

/** How much is known. A provider counts as proven with two rules whose code or phrase was seen on the cited page. */
function printCounts(): void {
  const real = providerRules.filter(({ slug }) => !slug.startsWith('sandbox-'));
  const rules = real.flatMap((provider) => provider.rules);
  const seen = rules.filter((rule) => rule.seen);
  const proven = real.filter((provider) => provider.rules.filter((rule) => rule.seen).length >= 2);
  const citations = new Set([...rules, ...protocolRules].map((rule) => rule.citation));
  console.log(
    `${real.length} providers, ${proven.length} of them proven; ${rules.length} rules of theirs, ${seen.length} of them with what was seen; ` +
      `${protocolRules.length} rules of protocols, ${wordRules.length} of words; ${citations.size} documents cited; ` +
      `${real.filter(({ lifetimes }) => lifetimes).length} providers with lifetimes, ${real.filter(({ help }) => help).length} with help of their own`,
  );
}

function judge(lines: readonly CorpusLine[], hide: string): Score {
  if (hide === 'none') return score(lines, (line) => diagnose(toFailure(line), {}, providerRules));
  if (hide === 'all') return score(lines, (line) => diagnose(toFailure(line), {}, []));
  if (hide !== 'own') throw new Error('--hide is none, own or all.');
  const providers = [...new Set(lines.map(({ provider }) => provider))];
  return sum(
    providers.map((provider) => {
      const rest = without(provider);
      return score(
        lines.filter((line) => line.provider === provider),
        (line) => diagnose({ ...toFailure(line), provider: 'hidden' }, {}, rest),
      );
    }),
  );
}

/** The list without the provider of this slug, its parents and its children. */
function without(slug: string): readonly ProviderRules[] {
  const own = providerRules.find(({ slug: known, aliases = [] }) =>
    [known, ...aliases].some((name) => (name.endsWith('*') ? slug.startsWith(name.slice(0, -1)) : name === slug)),
  );
  if (!own) return providerRules;
  const family = own.parent ?? own.slug;
  return providerRules.filter((entry) => entry.slug !== own.slug && entry.slug !== family && entry.parent !== family);
}
