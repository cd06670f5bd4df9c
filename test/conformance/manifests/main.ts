// `npm run conformance:manifests -- FOLDER [--list] [--only NAME] [--refuse STATUS]`: how manifests load here, beside what the format's own engine did with
// them; and, for streams that are read, their requests, records and states. Every difference is listed.
import { parseArgs } from 'node:util';
import { listStreams, type Manifest, normalizeConfig } from '../../../src/connectors/declarative/manifest/index.ts';
import type { JsonObject } from '../../../src/store/index.ts';
import { compareLoading, type Loading } from './compare-loading.ts';
import { type CompareStream, compareStream, type StreamComparison } from './compare-stream.ts';
import { type Case, readFolder } from './read-folder.ts';
import { type Refused, refuseAll } from './refuse-all.ts';

/** When the engine was asked: its clock stood still. */
const environment = { now: (): Date => new Date('2025-03-04T05:06:07Z') };

export interface Report {
  loadings: Map<string, Loading>;
  /** "name stream" -> what differs; null: not measured. */
  streams: Map<string, StreamComparison | null>;
}

export async function measure(cases: readonly Case[], compare: CompareStream = compareStream): Promise<Report> {
  const report: Report = { loadings: new Map(), streams: new Map() };
  for (const it of cases) {
    const loading = compareLoading(it, environment);
    report.loadings.set(it.name, loading);
    if (loading.outcome === 'loads') await measureStreams(it, loading.manifest, report, compare);
  }
  return report;
}

async function measureStreams(
  { name, golden, text }: Case,
  manifest: Manifest,
  report: Report,
  compare: CompareStream,
): Promise<void> {
  const { config } = normalizeConfig(manifest, golden.config ?? {}, environment);
  const streams = listStreams(manifest, config, environment);
  for (const [streamName, expected] of Object.entries(golden.streams ?? {})) {
    const stream = streams.find((it) => it.name === streamName);
    if (stream)
      report.streams.set(
        `${name} ${streamName}`,
        await compare(expected, { manifest, stream, config, environment, text }),
      );
  }
}

export function render({ loadings, streams }: Report): string {
  const outcomes = [...loadings.values()].map((it) => it.outcome);
  const count = (outcome: Loading['outcome']): number => outcomes.filter((it) => it === outcome).length;
  const measured = [...streams.values()].filter((it) => it !== null);
  const same = (kind: keyof StreamComparison): string =>
    `${kind} ${measured.filter((it) => it[kind] === null).length} of ${measured.length}`;
  return [
    `${loadings.size} manifests: ${count('loads')} load, ${count('refused')} are refused for the same reason, ` +
      `${count('config refused')} load and are refused with this config when they are read, ${count('differs')} differ.`,
    measured.length === 0
      ? `${streams.size} streams: not read.`
      : `${streams.size} streams, ${measured.length} of them with records and read: the same ${same('requests')}, ${same('records')}, ` +
        `${same('states')}; all three ${tellShare(measured.filter(isSame).length, measured.length)}.`,
  ].join('\n');
}

const isSame = (it: StreamComparison): boolean => Object.values(it).every((what) => what === null);

const tellShare = (count: number, total: number): string =>
  `${count} of ${total} (${((100 * count) / total).toFixed(1)} %)`;

export function renderDifferences({ loadings, streams }: Report): string {
  const lines = [...loadings].flatMap(([name, it]) => (it.outcome === 'differs' ? [`${name}: ${it.what}`] : []));
  for (const [name, comparison] of streams)
    for (const [kind, what] of Object.entries(comparison ?? {}))
      if (what !== null) lines.push(`${name}: ${kind}: ${what}`);
  return lines.join('\n');
}

export function renderList({ loadings }: Report): string {
  const tell = (it: Loading): string => {
    if (it.outcome === 'differs') return `differs: ${it.what}`;
    if (it.outcome === 'refused') return `refused: ${it.reason}`;
    const { streams, dynamicStreams } = it.manifest;
    const names = [
      ...streams.map((stream) => stream.name),
      ...dynamicStreams.map((dynamic) => `${dynamic.name} (dynamic)`),
    ];
    return `${it.outcome}: ${names.join(', ')}`;
  };
  return [...loadings].map(([name, it]) => `${name}: ${tell(it)}`).join('\n');
}

/** How all streams of all manifests end when every request is refused with this status. */
export async function measureRefusals(cases: readonly Case[], status: number): Promise<Map<string, Refused>> {
  const ends = new Map<string, Refused>();
  for (const it of cases) {
    const loading = compareLoading(it, environment);
    if (loading.outcome !== 'loads') continue;
    const { config } = normalizeConfig(loading.manifest, it.golden.config ?? {}, environment);
    for (const stream of listStreams(loading.manifest, config, environment))
      ends.set(`${it.name} ${stream.name}`, await refuseAll(stream, config as JsonObject, environment, status));
  }
  return ends;
}

export function renderRefusals(ends: ReadonlyMap<string, Refused>, status: number): string {
  const named = (end: Refused): string[] => [...ends].filter(([, it]) => it === end).map(([name]) => name);
  const silent = named('silent');
  return [
    ...silent.map((name) => `${name}: ends as if it was complete`),
    `${ends.size} streams, every request refused with ${status}: ${named('told').length} end with the refusal, ${silent.length} in silence, ${named('unread').length} could not be asked for.`,
  ].join('\n');
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      list: { type: 'boolean', default: false },
      // A status: every request of every stream is refused with it.
      refuse: { type: 'string' },
      // By its name: one manifest.
      only: { type: 'string' },
    },
  });
  const [folder] = positionals;
  if (folder === undefined) {
    console.error('Which folder? npm run conformance:manifests -- FOLDER [--list] [--only NAME]');
    process.exit(1);
  }
  const cases = readFolder(folder).filter(({ name }) => values.only === undefined || name === values.only);
  if (values.refuse !== undefined) {
    const ends = await measureRefusals(cases, Number(values.refuse));
    console.log(renderRefusals(ends, Number(values.refuse)));
    process.exit([...ends.values()].includes('silent') ? 1 : 0);
  }
  const report = await measure(cases);
  const differences = renderDifferences(report);
  if (values.list) console.log(renderList(report));
  if (differences !== '') console.log(differences);
  console.log(render(report));
  process.exitCode = differences === '' ? 0 : 1;
}
