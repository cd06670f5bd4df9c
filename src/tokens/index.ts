// Tokens: vault, keeper, OAuth, sessions.
export type * from './types.ts';
