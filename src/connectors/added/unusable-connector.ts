// Stands for an added connector whose texts this version of Mooring cannot use, as after an upgrade: Connections stay visible with all that
// is known of them, and whatever would ask the provider says why it cannot.
import type { Failure } from '../../life/diagnosis/index.ts';
import type { Connector } from '../types.ts';

/** `reason`: the first thing that is wrong, with its place. */
export function createUnusableConnector(slug: string, name: string, reason: string): Connector {
  const failure = (): Failure => ({
    kind: 'failure',
    provider: slug,
    stage: 'api_call',
    auth: 'api_key',
    error: { name: 'UnusableConnector', code: 'MOORING_CONNECTOR_UNUSABLE', message: reason },
  });
  return {
    slug,
    name,
    category: 'Added connectors',
    description: 'This version of Mooring cannot use this connector. Checking it says why.',
    aliases: [],
    auth: { kind: 'manifest' },
    authKind: 'api_key',
    fields: [],
    lifetimes: null,
    helpUrl: null,
    isUnusable: true,
    checkConfig: (config) => config,
    probe: async () => failure(),
    listObjects: async () => failure(),
    discoverStreams: async () => failure(),
    // biome-ignore lint/correctness/useYield: there are no pages.
    read: async function* () {
      return failure();
    },
  };
}
