// Connectors: our descriptions of providers, and how they are read.
import { readConnectorFile } from './connector-file.ts';
import { createPostgresConnector } from './postgres/index.ts';
import type { Connector } from './types.ts';

export type * from './types.ts';

const folder = new URL('../providers/', import.meta.url);
export const getConnector = (_slug: string): Connector =>
  createPostgresConnector(readConnectorFile(new URL('postgres/connector.yaml', folder)));
