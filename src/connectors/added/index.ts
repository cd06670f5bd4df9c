// Connectors that operators add at run time.
export { type AddedTexts, type BuiltConnector, buildAddedConnector, slugFrom } from './build-added.ts';
export { type ConnectorRegistry, createConnectorRegistry } from './registry.ts';
export {
  type AddedRow,
  findAdded,
  findAddedToChange,
  keepFromRemoval,
  listAdded,
  markRemoved,
  saveAdded,
} from './stored.ts';
