// How many verdicts diagnose() gives in a second on one core: over the examples of all rules, or over failures of a file.
import { readFileSync } from 'node:fs';
import {
  type DiagnosisContext,
  diagnose,
  type Failure,
  protocolRules,
  type Rule,
} from '../src/life/diagnosis/index.ts';
import { providerRules } from '../src/providers/index.ts';
import type { Benchmark } from './benchmark.ts';
import { median } from './measure.ts';

const rounds = 5;
const warmUpMs = 1_000;

interface Case {
  failure: Failure;
  context: DiagnosisContext;
}

export const diagnosis: Benchmark = {
  name: 'diagnosis',
  summary: 'verdicts per second of diagnose() on one core',
  options: {
    file: { fallback: '', meaning: 'failures as JSON lines; without it the examples of all rules' },
    seconds: { fallback: 2, meaning: `length of each of the ${rounds} rounds` },
  },

  async run(ctx) {
    const file = ctx.text('file');
    const cases = file === '' ? examples() : readCases(file);
    runFor(cases, warmUpMs);
    const runs = Array.from({ length: rounds }, () => runFor(cases, ctx.number('seconds') * 1000));
    const rates = runs.map(({ perSecond }) => perSecond);
    return {
      measured: `diagnose() over ${cases.length} ${file === '' ? 'examples of the rules' : `failures of ${file}`}, one after the other in one thread, each from the parsed failure to the whole diagnosis; median of ${rounds}.`,
      figures: [
        {
          name: 'verdicts on one core',
          value: Math.round(median(rates)),
          unit: 'per second',
          goal: { least: 200_000 },
        },
        { name: 'one verdict', value: 1_000_000 / median(rates), unit: 'us' },
        // Other work on the machine takes time, but none of the processor time of this process.
        {
          name: 'verdicts in processor time',
          value: Math.round(median(runs.map(({ perProcessorSecond }) => perProcessorSecond))),
          unit: 'per second',
        },
      ],
    };
  },
};

/** Verdicts per second, over whole passes: of time that passes, and of time that this process had a processor. */
function runFor(cases: Case[], ms: number): { perSecond: number; perProcessorSecond: number } {
  const startedMs = performance.now();
  const before = process.cpuUsage();
  let verdicts = 0;
  let elapsedMs = 0;
  do {
    for (const { failure, context } of cases) diagnose(failure, context, providerRules);
    verdicts += cases.length;
    elapsedMs = performance.now() - startedMs;
  } while (elapsedMs < ms);
  const { user, system } = process.cpuUsage(before);
  return { perSecond: verdicts / (elapsedMs / 1000), perProcessorSecond: verdicts / ((user + system) / 1_000_000) };
}

function examples(): Case[] {
  return [
    ...providerRules.flatMap(({ slug, rules }) => rules.map((rule) => toCase(slug, rule))),
    ...protocolRules.map((rule) => toCase('a-provider-without-rules', rule)),
  ];
}

function toCase(provider: string, { example }: Rule): Case {
  const { stage = 'api_call', auth = 'none', status, headers = {}, body, error, context = {} } = example;
  return {
    failure: {
      kind: 'failure',
      provider,
      stage,
      auth,
      ...(status !== undefined && { response: { status, headers, body } }),
      ...(error && { error }),
    },
    context,
  };
}

function readCases(file: string): Case[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { provider, stage, auth, response, error, context = {} } = JSON.parse(line);
      return { failure: { kind: 'failure', provider, stage, auth, response, error }, context };
    });
}
