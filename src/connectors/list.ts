// The connectors that come with Mooring, built once from the folders of src/providers: one line each. Those that operators add: added/.
import type { Config } from '../config.ts';
import { findKnownProvider } from '../life/diagnosis/index.ts';
import { providerRules } from '../providers/index.ts';
import { notFound } from '../request-error.ts';
import { layOver } from './beyond-manifest.ts';
import { type ConnectorFile, ConnectorFileError, readConnectorFile } from './connector-file.ts';
import { createDeclarativeConnector, readManifest } from './declarative/index.ts';
import { createPostgresConnector } from './postgres/index.ts';
import type { Connector } from './types.ts';
import { withVerification } from './verification.ts';

const providers = new URL('../providers/', import.meta.url);

/** By folder name. */
const connectors: ReadonlyMap<string, Connector> = new Map(
  [
    fromFile('ahrefs', declarative),
    fromFile('copper', declarative),
    fromFile('google-analytics', declarative),
    fromFile('google-search-console', declarative),
    fromFile('google-sheets', declarative),
    fromFile('linkedin-ads', declarative),
    fromFile('linkedin-pages', declarative),
    fromFile('postgres', createPostgresConnector),
    fromFile('sandbox-analytics', declarative),
    fromFile('sandbox-crm', declarative),
  ].map((connector) => [connector.slug, connector]),
);

/** By slug, or by one of its other names. Null when there is none. */
export function findShippedConnector(slug: string): Connector | null {
  return connectors.get(slug) ?? listShippedConnectors().find((connector) => connector.aliases.includes(slug)) ?? null;
}

/** Throws RequestError('not_found'). */
export function getShippedConnector(slug: string): Connector {
  const connector = findShippedConnector(slug);
  if (!connector) throw notFound('connector');
  return connector;
}

export const listShippedConnectors = (): Connector[] => [...connectors.values()];

/** Names under .invalid exist nowhere (RFC 2606): such a connector is offered only where the operator's egress map leads its API somewhere. */
export function isConnectorAvailable(connector: Connector, config: Pick<Config, 'egressMap'>): boolean {
  const { origin } = connector;
  return origin === undefined || !new URL(origin).hostname.endsWith('.invalid') || config.egressMap.has(origin);
}

function fromFile(folder: string, create: (file: ConnectorFile) => Connector): Connector {
  const file = readConnectorFile(new URL(`${folder}/connector.yaml`, providers));
  if (file.slug !== folder)
    throw new ConnectorFileError(
      `${folder}/connector.yaml: slug: it is "${file.slug}", but the folder is called "${folder}".`,
    );
  return withVerification(create(file), file);
}

function declarative(file: ConnectorFile): Connector {
  const manifest = readManifest(new URL(`${file.slug}/manifest.yaml`, providers));
  return layOver(
    createDeclarativeConnector(file, manifest, findKnownProvider(file.slug, providerRules)?.lifetimes ?? null),
    file,
  );
}
