// All streams that are there with these settings: those of the manifest, and those that its dynamic streams become.
import { type Failure, isFailure } from '../../../life/diagnosis/index.ts';
import type { Door } from '../contract.ts';
import { listStreams, type Manifest, type ManifestStream } from '../manifest/index.ts';
import type { StreamContext } from '../read/stream-context.ts';
import { resolveStreams } from './resolve-streams.ts';

export interface AllStreams {
  /** In order; refused ones among them. A name that came before is not given again. */
  streams: ManifestStream[];
  /** Why some of the dynamic streams could not be listed, one for each template. */
  failures: Failure[];
}

/** `wanted`: where all of these stand in the manifest, nobody is asked for others. Throws when an expression of a condition fails. */
export async function listAllStreams(
  manifest: Manifest,
  context: StreamContext,
  door: Door,
  wanted?: ReadonlySet<string>,
): Promise<AllStreams> {
  const streams = listStreams(manifest, context.config, { now: () => door.now() });
  const names = new Set(streams.map((it) => it.name));
  const failures: Failure[] = [];
  if (wanted && [...wanted].every((name) => names.has(name))) return { streams, failures };
  for (const dynamic of manifest.dynamicStreams) {
    // What refuses the template refuses all that it would become.
    if (dynamic.refusal) continue;
    const made = await resolveStreams(dynamic, context, door, manifest.name);
    if (isFailure(made)) {
      failures.push(made);
      continue;
    }
    for (const stream of made) if (!names.has(stream.name)) streams.push(stream);
    for (const { name } of made) names.add(name);
  }
  return { streams, failures };
}
