// From the text of a manifest to what runs: read, follow references, hand parameters down, check, and list the streams. A manifest is
// refused as a whole when the format's own engine would refuse it; components that are somebody's own code refuse only the streams that
// need them.
import type { z } from 'zod';
import { type Checked, checkNode } from './check.ts';
import type {
  CheckDynamicStream,
  CheckStream,
  DeclarativeStream,
  DynamicDeclarativeStream,
  Spec,
  StateDelegatingStream,
} from './components/catalogue.ts';
import './components/all.ts';
import { isNode, oneOf } from './components/describe.ts';
import { declarativeSource } from './components/source.ts';
import { findBrokenTemplates, findRefusal, findStrangers, type Refusal } from './find-refusals.ts';
import { handDown, TooMuch } from './hand-down.ts';
import { isTrue } from './is-true.ts';
import { markParents } from './mark-parents.ts';
import { createPlaces, type Places } from './places.ts';
import { ManifestError, type Problem } from './problems.ts';
import { readYaml } from './read-yaml.ts';
import { resolveReferences } from './resolve-references.ts';
import type { Environment, Scope, Template } from './template.ts';

type Node = Record<string, unknown>;
type Source = z.output<typeof declarativeSource>;

export type AnyStream = DeclarativeStream | StateDelegatingStream;

export interface ManifestStream {
  name: string;
  stream: AnyStream;
  /** It is there only if this holds; null: always. */
  condition: Template | null;
  /** Why it cannot run; null when it can. */
  refusal: Refusal | null;
}

/** Streams that are made at run time, from a template and what `components_resolver` finds. */
export interface DynamicStream {
  name: string;
  /** As it stands, references followed and parameters handed down. Written into, then given to `buildStream`. */
  template: Node;
  resolver: DynamicDeclarativeStream['components_resolver'];
  useParentParameters: boolean;
  refusal: Refusal | null;
}

export interface Manifest {
  name: string;
  version: string;
  description: string | null;
  spec: Spec | null;
  check: CheckStream | CheckDynamicStream;
  streams: ManifestStream[];
  dynamicStreams: DynamicStream[];
  concurrencyLevel: Source['concurrency_level'] | null;
  apiBudget: Source['api_budget'] | null;
  /** Names of streams that are not read at the same time, by group. */
  streamGroups: Readonly<Record<string, string[]>>;
  asyncJobsMax: Template | null;
  /** Why none of its streams can run, when its settings need code of somebody's own. */
  refusal: Refusal | null;
  /** What refuses nothing and is worth a look. */
  warnings: Problem[];
}

/** Reads a manifest; `name` stands in errors. Throws ManifestError, and nothing else. */
export function loadManifest(text: string, name: string): Manifest {
  const { value, places } = readYaml(text, name);
  const raw = prepare(value, places, name);
  const checked = checkNode(declarativeSource, raw, places);
  if (!checked.value) throw new ManifestError(name, checked.problems);
  return assemble(checked.value, raw, places, name);
}

function prepare(value: unknown, places: Places, name: string): Node {
  if (!isNode(value))
    throw new ManifestError(name, [
      { line: 1, column: 1, place: '', what: 'this is no manifest: expected names with values, such as `streams`' },
    ]);
  const root = Object.hasOwn(value, 'type') ? value : { ...value, type: 'DeclarativeSource' };
  places.inherit(root, value);
  const { value: resolved, problems } = resolveReferences(root, places);
  if (problems.length > 0) throw new ManifestError(name, problems);
  try {
    const raw = handDown(resolved as Node, places);
    markParents(listNodes(raw));
    return raw;
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    throw new ManifestError(name, [
      { line: 0, column: 0, place: '', what: 'its references unfold to more than can be read' },
    ]);
  }
}

/** The streams as they stand, those under a condition among them. */
function listNodes(raw: Node): Node[] {
  const streams = Array.isArray(raw.streams) ? raw.streams.filter(isNode) : [];
  return streams.flatMap((it) =>
    it.type === 'ConditionalStreams' && Array.isArray(it.streams) ? it.streams.filter(isNode) : [it],
  );
}

function assemble(source: Source, raw: Node, places: Places, name: string): Manifest {
  const spec = source.spec ?? null;
  const refusal = findRefusal(spec?.config_normalization_rules);
  const entry = (stream: AnyStream, condition: Template | null): ManifestStream => ({
    name: stream.name,
    stream,
    condition,
    refusal: refusal ?? findRefusal(stream),
  });
  return {
    name,
    version: source.version,
    description: source.description ?? null,
    spec,
    check: source.check,
    streams: (source.streams ?? []).flatMap((it) =>
      it.type === 'ConditionalStreams' ? it.streams.map((stream) => entry(stream, it.condition)) : [entry(it, null)],
    ),
    dynamicStreams: (source.dynamic_streams ?? []).map((it, index) => ({
      name: it.name === '' ? `dynamic_stream_${index}` : it.name,
      template: it.stream_template,
      resolver: it.components_resolver,
      useParentParameters: it.use_parent_parameters,
      refusal: refusal ?? findRefusal(it.components_resolver) ?? findRefusal(it.stream_template),
    })),
    concurrencyLevel: source.concurrency_level ?? null,
    apiBudget: source.api_budget ?? null,
    streamGroups: Object.fromEntries(
      Object.entries(source.stream_groups ?? {}).map(([group, { streams }]) => [group, streams.map((it) => it.name)]),
    ),
    asyncJobsMax: source.max_concurrent_async_job_count ?? null,
    refusal,
    warnings: [...findBrokenTemplates(source, raw, places), ...findStrangers(raw, places)],
  };
}

/** The streams that are there with these settings, in order. `config` is the normalized one. */
export function listStreams(manifest: Manifest, config: Scope, environment: Environment): ManifestStream[] {
  return manifest.streams.filter(
    ({ condition }) => condition === null || isTrue(condition.evaluate({ config }, environment)),
  );
}

const anyStream = oneOf('DeclarativeStream', 'StateDelegatingStream');

/** A stream of a dynamic one, once its values are written into a copy of the template. Throws ManifestError. */
export function buildStream(dynamic: DynamicStream, node: Node, manifestName: string): ManifestStream {
  const raw = handDown(node, null, { doParentsWin: dynamic.useParentParameters });
  markParents([raw]);
  const nowhere = createPlaces(() => ({ line: 0, column: 0 }));
  const checked: Checked<AnyStream> = checkNode(anyStream, raw, nowhere);
  if (!checked.value) throw new ManifestError(manifestName, checked.problems);
  return { name: checked.value.name, stream: checked.value, condition: null, refusal: findRefusal(checked.value) };
}
