// What the server and its routes are handed. main.ts builds it once; tests build it by hand. Whatever the routes of another
// room need (the verbs of src/life, say) gets a property here and is set in main.ts: a route never builds its own.
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Registry } from 'prom-client';
import type { AccountsContext, Auth } from '../accounts/index.ts';
import type { Config } from '../config.ts';
import type { LifeContext } from '../life/index.ts';
import type { Store } from '../store/index.ts';
import type { LiveHub } from './live.ts';

export interface ApiContext extends AccountsContext {
  store: Store;
  config: Config;
  auth: Auth;
  live: LiveHub;
  /** What the verbs of a Data Source's life are handed. */
  life: LifeContext;
  /** Answers /metrics; the server adds its own measure of requests. */
  metrics: Registry;
  version: string;
  /** The built web app. Default: dist/web of this package. */
  webRoot?: string;
}

/** The server, with zod schemas as types of body, params, query and reply. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** Adds the routes of one resource; listed in routes/index.ts. `app` stands under /api/v1. */
export type RegisterRoutes = (app: App, ctx: ApiContext) => void;
