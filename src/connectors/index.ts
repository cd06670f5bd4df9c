// Connectors: our descriptions of providers, and how they are read.
export type * from './types.ts';
