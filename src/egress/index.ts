// Egress: the only door to the internet.
export type * from './types.ts';
