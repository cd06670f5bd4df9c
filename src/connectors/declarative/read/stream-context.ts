// What all streams of a Data Source share, and what the parts of a stream may ask of the whole.
import type { Failure } from '../../../life/diagnosis/index.ts';
import type { JsonObject } from '../../../store/index.ts';
import type { ApiRecord, Door, Slice } from '../contract.ts';
import { clockKey, type DeclarativeStream, type OAuthAuthenticator, type Scope } from '../manifest/index.ts';
import type { AnswerCache } from '../requests/answer-cache.ts';
import type { RequestBudget } from '../requests/budget.ts';

export interface StreamContext {
  /** Settings and secrets as the manifest knows them, normalized. */
  config: JsonObject;
  /** The door attaches the credential; the manifest's own authenticator is left out. */
  isAuthorizedByDoor?: boolean;
  /** The access token of an OAuth authenticator. Null: the door authorizes such requests itself. */
  oauthToken: ((node: OAuthAuthenticator, door: Door) => Promise<string | Failure>) | null;
  /** Whether a page that is the same as the one before ends the read. */
  refusesRepeats: boolean;
  /** Whether an answer without a place for records is a failure. */
  isListAlwaysThere?: boolean;
  /** Keeps the answers to requests that are to be asked for once, for as long as the context lives. Default: none are kept. */
  cache?: AnswerCache;
  /** How often the provider may be asked, by the manifest. Default: as often as wanted. */
  budget?: RequestBudget;
}

/** What every expression may speak of, and the clock. */
export const scopeOfContext = ({ config }: StreamContext, door: Door): Scope => ({
  config,
  [clockKey]: () => door.now(),
});

/** All records of a retriever that stands for itself: for names, schemas and streams that are read from the provider. */
export type ReadRetriever = (
  retriever: DeclarativeStream['retriever'],
  name: string,
) => AsyncGenerator<{ record: ApiRecord; slice: Slice }, Failure | null, undefined>;
