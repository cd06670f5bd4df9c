// The API's door: the server, and the live hub that main makes beside it. What it takes and gives stands in schemas.ts.
export type { ApiContext } from './context.ts';
export { createLiveHub, type LiveHub } from './live.ts';
export { buildServer } from './server.ts';
