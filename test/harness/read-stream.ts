// Reads streams of a manifest that a test wrote, through a door of its own.
import type { ApiRecord, Door, ReadEvent, ReadOptions } from '../../src/connectors/declarative/contract.ts';
import { listStreams, loadManifest, type Manifest } from '../../src/connectors/declarative/manifest/index.ts';
import { createStream, type StreamContext } from '../../src/connectors/declarative/read/create-stream.ts';
import type { Failure } from '../../src/life/diagnosis/index.ts';
import type { JsonObject } from '../../src/store/index.ts';

export const plainContext = (config: JsonObject = {}): StreamContext => ({
  config,
  oauthToken: null,
  refusesRepeats: false,
});

/** A manifest with these lines behind `streams:`. */
export const manifestOf = (streams: string, top = ''): Manifest =>
  loadManifest(
    `version: "6"\ncheck: { type: CheckStream, stream_names: [a] }\n${top}\nstreams:\n${streams}`,
    'test.yaml',
  );

export interface StreamRead {
  records: ApiRecord[];
  pages: Extract<ReadEvent, { kind: 'page' }>[];
  failure: Failure | null;
  state: JsonObject | null;
}

/** Reads the first stream of a manifest to its end. */
export async function readStream(
  manifest: Manifest,
  door: Door,
  options: ReadOptions = { state: null },
  context: StreamContext = plainContext(),
): Promise<StreamRead> {
  const [entry] = listStreams(manifest, context.config, { now: () => door.now() });
  if (!entry) throw new Error('The manifest has no stream.');
  const reading = createStream(entry.stream, context).open(door, options);
  const events = reading.events();
  const pages: StreamRead['pages'] = [];
  for (;;) {
    const { value, done } = await events.next();
    if (done) return { records: pages.flatMap((it) => it.records), pages, failure: value, state: reading.state() };
    if (value.kind === 'page') pages.push(value);
  }
}
