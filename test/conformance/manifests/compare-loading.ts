// Whether a manifest is loaded, or refused, as the format's own engine does it, and for the same reason.
import {
  type Environment,
  listStreams,
  loadManifest,
  type Manifest,
  ManifestError,
  normalizeConfig,
} from '../../../src/connectors/declarative/manifest/index.ts';
import type { Case } from './read-folder.ts';

export type Loading =
  | { outcome: 'loads'; manifest: Manifest }
  /** Refused by both, for the same reason. */
  | { outcome: 'refused'; reason: string }
  /** Loads; the engine refused the config that it was given, which a stream finds out when it is read. */
  | { outcome: 'config refused'; manifest: Manifest; reason: string }
  | { outcome: 'differs'; what: string };

/** What the engine says of a manifest that it refuses, and in which words it is refused here. */
const reasons: { theirs: RegExp; ours: RegExp }[] = [
  { theirs: /^ValidationError/, ours: /./ },
  {
    theirs: /Only one of field_name or field_path/,
    ours: /field_path cannot stand beside|cannot stand beside field_name/,
  },
  { theirs: /RequestOption requires either/, ours: /field_name is missing/ },
  { theirs: /Nested field injection/, ours: /is for body_json alone/ },
  { theirs: /duplicate keys detected/, ours: /puts its value where|cannot stand beside/ },
  { theirs: /page_size_option cannot be set/, ours: /needs a page_size/ },
  { theirs: /step is defined, cursor_granularity|cursor_granularity should be/, ours: /cursor_granularity|step/ },
  { theirs: /inject_into or header|inject_into and header/, ours: /inject_into/ },
  { theirs: /CircularReference/, ours: /circle/ },
  { theirs: /UndefinedReference/, ours: /refers to nothing/ },
];

/** The config does not fit the formats of dates, or lacks what a stream needs: nothing that the manifest could be refused for. */
const ofConfig = /does not match format|No format .* matching|unconverted data remains|not a valid/;

export function compareLoading({ name, text, golden }: Case, environment: Environment): Loading {
  const loaded = tryLoad(name, text);
  const { fatal } = golden;
  if (loaded instanceof ManifestError) {
    const [first = ''] = loaded.message.split('\n');
    if (fatal === undefined) return { outcome: 'differs', what: `it is refused here alone: ${first}` };
    const known = reasons.find(({ theirs }) => theirs.test(fatal));
    return known?.ours.test(loaded.message)
      ? { outcome: 'refused', reason: first }
      : { outcome: 'differs', what: `refused there with "${fatal}", here with "${first}"` };
  }
  if (fatal !== undefined)
    return ofConfig.test(fatal)
      ? { outcome: 'config refused', manifest: loaded, reason: fatal }
      : { outcome: 'differs', what: `it loads here; there it is refused: ${fatal}` };
  const what = compareStreams(loaded, golden.config ?? {}, Object.keys(golden.streams ?? {}), environment);
  return what === null ? { outcome: 'loads', manifest: loaded } : { outcome: 'differs', what };
}

function tryLoad(name: string, text: string): Manifest | ManifestError {
  try {
    return loadManifest(text, `${name}.yaml`);
  } catch (error) {
    if (error instanceof ManifestError) return error;
    throw error;
  }
}

/** The spec is there, nothing of the manifest needs foreign code, and its first streams bear the names that they should. */
function compareStreams(
  manifest: Manifest,
  config: Record<string, unknown>,
  expected: readonly string[],
  environment: Environment,
): string | null {
  if (!manifest.spec) return 'it has no spec';
  const normalized = normalizeConfig(manifest, config, environment);
  if (normalized.problems.length > 0) return `the config is refused here alone: ${normalized.problems.join('; ')}`;
  const streams = listStreams(manifest, normalized.config, environment);
  const refused = streams.find((it) => it.refusal !== null);
  if (refused?.refusal) return `the stream ${refused.name} is refused here alone: ${refused.refusal.reason}`;
  const names = streams.slice(0, expected.length).map((it) => it.name);
  return names.join() === expected.join()
    ? null
    : `its first streams are ${names.join(', ')} here, ${expected.join(', ')} there`;
}
