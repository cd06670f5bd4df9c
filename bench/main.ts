// `npm run bench -- NAME [--json] [options]`: runs one benchmark on real parts and prints its figures with the machine they were taken on.
// `--list` tells the names. `npm run -s bench -- NAME --json` prints one JSON object and nothing else on stdout.
import { parseArgs } from 'node:util';
import type { BenchContext, Benchmark, Figure } from './benchmark.ts';
import { isReached } from './benchmark.ts';
import { checkpoints } from './checkpoints.ts';
import { credentials } from './credentials.ts';
import { diagnosis } from './diagnosis.ts';
import { failureToEmail } from './failure-to-email.ts';
import { interpolation } from './interpolation.ts';
import { listApi } from './list-api.ts';
import { describeMachine, type Machine } from './machine.ts';
import { memoryAtRest } from './memory-at-rest.ts';
import { startUp } from './start-up.ts';
import { syncHttp } from './sync-http.ts';
import { syncPostgres } from './sync-postgres.ts';

const benchmarks: Benchmark[] = [
  checkpoints,
  credentials,
  diagnosis,
  failureToEmail,
  interpolation,
  listApi,
  memoryAtRest,
  startUp,
  syncHttp,
  syncPostgres,
];

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  if (args.length === 0 || args.includes('--list') || args.includes('--help')) {
    console.log(list());
    return 0;
  }
  const [name = '', ...rest] = args;
  const benchmark = benchmarks.find((it) => it.name === name);
  if (!benchmark) {
    console.error(`There is no benchmark "${name}".\n\n${list()}`);
    return 2;
  }
  const given = readOptions(benchmark, rest);
  if (typeof given === 'string') {
    console.error(`${given}\n\n${list()}`);
    return 2;
  }
  const { values, isJson } = given;
  const { measured, figures } = await runOne(benchmark, values);
  const machine = await describeMachine();
  const at = new Date().toISOString();
  const judged = figures.map((figure) => ({ ...figure, isReached: isReached(figure) }));
  if (isJson) console.log(JSON.stringify({ benchmark: name, at, options: values, machine, measured, figures: judged }));
  else console.log(render(benchmark, machine, measured, figures));
  return 0;
}

function list(): string {
  const lines = benchmarks.flatMap(({ name, summary, options }) => [
    `  ${name.padEnd(18)} ${summary}`,
    ...Object.entries(options).map(([option, { fallback, meaning }]) => {
      const shown = fallback === '' ? '' : ` (${fallback})`;
      return `  ${''.padEnd(18)}   --${option}${shown}: ${meaning}`;
    }),
  ]);
  return ['npm run bench -- NAME [--json] [options]', '', ...lines].join('\n');
}

type Values = Record<string, number | string>;

/** The values of all options, or what is wrong with them. */
function readOptions(benchmark: Benchmark, args: string[]): { values: Values; isJson: boolean } | string {
  const strings = Object.fromEntries(Object.keys(benchmark.options).map((name) => [name, { type: 'string' as const }]));
  try {
    const { values: given } = parseArgs({ args, options: { ...strings, json: { type: 'boolean' as const } } });
    const values: Values = {};
    for (const [name, { fallback }] of Object.entries(benchmark.options)) {
      const text = given[name as keyof typeof given] as string | undefined;
      values[name] = text === undefined ? fallback : typeof fallback === 'number' ? Number(text) : text;
      if (typeof fallback === 'number' && !(Number(values[name]) > 0)) return `--${name} takes a number above zero.`;
    }
    return { values, isJson: given.json === true };
  } catch (error) {
    return (error as Error).message;
  }
}

async function runOne(benchmark: Benchmark, values: Values) {
  const cleanUps: (() => unknown)[] = [];
  const cleanUp = async (): Promise<void> => {
    for (let next = cleanUps.pop(); next; next = cleanUps.pop()) await next();
  };
  const onInterrupt = (): void => void cleanUp().finally(() => process.exit(130));
  process.once('SIGINT', onInterrupt);
  const ctx: BenchContext = {
    number: (name) => Number(values[name]),
    text: (name) => String(values[name]),
    tell: (line) => console.error(line),
    atEnd: (body) => void cleanUps.push(body),
  };
  try {
    return await benchmark.run(ctx);
  } finally {
    await cleanUp();
    process.off('SIGINT', onInterrupt);
  }
}

function render({ name }: Benchmark, machine: Machine, measured: string, figures: Figure[]): string {
  const { cores, processor, memoryGib, platform, node, postgres } = machine;
  const nameWidth = Math.max(...figures.map((figure) => figure.name.length));
  const values = figures.map(
    ({ value, unit }) => `${value.toLocaleString('en-US', { maximumFractionDigits: 2 })} ${unit}`,
  );
  const valueWidth = Math.max(...values.map((value) => value.length));
  const lines = figures.map((figure, index) => {
    const value = values[index] ?? '';
    return `  ${figure.name.padEnd(nameWidth)}  ${value.padEnd(valueWidth)}  ${judge(figure)}`.trimEnd();
  });
  return [
    name,
    '',
    ...lines,
    '',
    measured,
    `Machine: ${cores} cores (${processor}), ${memoryGib} GiB, ${platform}; Node ${node}, PostgreSQL ${postgres}`,
  ].join('\n');
}

function judge(figure: Figure): string {
  if (!figure.goal) return '';
  const wanted = 'least' in figure.goal ? `at least ${figure.goal.least}` : `at most ${figure.goal.most}`;
  return `${isReached(figure) ? 'reached' : 'NOT REACHED'}: ${wanted} ${figure.unit}`.trimEnd();
}
