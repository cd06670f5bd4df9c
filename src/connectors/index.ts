// Connectors: our descriptions of providers, and how they are read.
export { ConnectorFileError } from './connector-file.ts';
export { findConnector, getConnector, isConnectorAvailable, listConnectors } from './list.ts';
export type * from './types.ts';
