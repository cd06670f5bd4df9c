// How a stream that is read here compares with what the format's own engine did: its requests, records and states. The runner counts what
// this gives; a stream of which nothing is known counts as not measured.
import type {
  DeclarativeStream,
  Environment,
  Manifest,
  ManifestStream,
} from '../../../src/connectors/declarative/manifest/index.ts';
import type { JsonObject } from '../../../src/store/index.ts';
import type { GoldenStream } from './read-folder.ts';
import { readGolden } from './read-golden.ts';

export interface StreamUnderTest {
  manifest: Manifest;
  stream: ManifestStream;
  /** As the engine sees it: normalized. */
  config: Readonly<Record<string, unknown>>;
  environment: Environment;
  /** Of the manifest. */
  text: string;
}

/** Each is null when there is no difference, else the first one in words. */
export interface StreamComparison {
  requests: string | null;
  records: string | null;
  states: string | null;
}

/** Null: not measured. */
export type CompareStream = (golden: GoldenStream, stream: StreamUnderTest) => Promise<StreamComparison | null>;

/** Streams without records say nothing about the engine, and neither do those that cannot run here. */
export const compareStream: CompareStream = async (golden, { stream, config, text }) => {
  if (golden.records.length === 0 || stream.refusal) return null;
  // Without a state such a stream is read whole.
  const { stream: node } = stream;
  const read = node.type === 'DeclarativeStream' ? node : (node.full_refresh_stream as DeclarativeStream);
  return readGolden(golden, read, config as JsonObject, text);
};
