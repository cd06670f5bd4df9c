// How many expressions of a manifest are evaluated in a second on one core, and how many are compiled.
import { compileTemplate, type Environment, type Scope } from '../src/connectors/declarative/jinja/index.ts';
import type { Benchmark, Figure } from './benchmark.ts';
import { median } from './measure.ts';

const rounds = 5;
const warmUpMs = 300;

const expressions: [name: string, source: string][] = [
  ['a property', "{{ config['key'] }}"],
  ['a path', "{{ record['nested']['a'].b }}"],
  ['text around two properties', "/v1/{{ record.id }}/rows?since={{ stream_interval['start_time'] }}"],
  ['a condition', "{{ record.id > 3 and record.nested.a.b == 'deep' }}"],
  ['a date in another format', "{{ format_datetime(config['start_date'], '%Y-%m-%d') }}"],
  ['a date reckoned from now', "{{ (now_utc() - duration('P30D')).strftime('%Y-%m-%dT%H:%M:%SZ') }}"],
  ['a hash of a record', "{{ record | hash('md5') }}"],
];
const scope: Scope = {
  config: { start_date: '2024-01-02T03:04:05Z', key: 'abc' },
  record: { id: 5, nested: { a: { b: 'deep' } } },
  stream_interval: { start_time: '2024-01-01' },
};
const environment: Environment = { now: () => new Date('2024-05-06T07:08:09Z') };

export const interpolation: Benchmark = {
  name: 'interpolation',
  summary: 'expressions of manifests per second on one core',
  options: { seconds: { fallback: 0.5, meaning: `length of each of the ${rounds} rounds of each expression` } },

  async run(ctx) {
    const ms = ctx.number('seconds') * 1000;
    const figures = expressions.map(([name, source]): Figure => {
      const template = compileTemplate(source);
      return rate(name, ms, () => template.evaluate(scope, environment));
    });
    let next = 0;
    const compile = (): void => {
      const [, source] = expressions[next % expressions.length] ?? ['', ''];
      next += 1;
      compileTemplate(source);
    };
    return {
      measured: `evaluate(), rendering and literal evaluation, of compiled expressions over a small scope; per second of processor time, median of ${rounds}.`,
      figures: [...figures, rate('compiled', ms, compile)],
    };
  },
};

/** Per second of time that this process had a processor: other work on the machine takes none of it. */
function rate(name: string, ms: number, body: () => unknown): Figure {
  runFor(warmUpMs, body);
  const rates = Array.from({ length: rounds }, () => runFor(ms, body));
  return { name, value: Math.round(median(rates)), unit: 'per second' };
}

function runFor(ms: number, body: () => unknown): number {
  const before = process.cpuUsage();
  const endMs = performance.now() + ms;
  let count = 0;
  do {
    for (let index = 0; index < 500; index += 1) body();
    count += 500;
  } while (performance.now() < endMs);
  const { user, system } = process.cpuUsage(before);
  return (count * 1_000_000) / (user + system);
}
