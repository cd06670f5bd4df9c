// The contract between the parts of the engine that runs declarative manifests: what a slice, a request, a page and a stream are.
// manifest/ says what is to be done, requests/ asks for one page and judges the answer, records/ takes the records out of it, slices/
// says which pages there are (partitions, intervals of time, state), read/ joins them. Why so: docs/adr/0022.
import type { HttpResponse } from '../../egress/index.ts';
import type { Failure, FailureHint } from '../../life/diagnosis/index.ts';
import type { JsonObject, JsonValue } from '../../store/index.ts';

/** A record as the API gave it, and as transformations change it. Own properties of plain data. */
export type ApiRecord = Record<string, unknown>;

/** One partition of a stream crossed with one interval of time: what one series of pages is asked for. */
export interface Slice {
  /** By router: `{ list_id: "7", parent_slice: {} }`. Empty where a stream has no partitions. */
  partition: JsonObject;
  /** By cursor: `{ start_time, end_time }` under the names that the manifest chose, as text in its format. Empty without a cursor. */
  interval: JsonObject;
  /** Further fields of the parent record, for expressions: `stream_slice.extra_fields`. */
  extraFields: JsonObject;
}

/** Where in a slice the next page begins: what the paginator needs, and no more. JSON, because checkpoints hold it. Null: at the first page. */
export type PageToken = JsonValue;

/** Parts of a request that several components contribute to. Later ones must not collide with earlier ones. */
export interface RequestParts {
  query: Record<string, unknown>;
  headers: Record<string, unknown>;
  /** A form, or text as it is. */
  bodyData: Record<string, unknown> | string;
  bodyJson: Record<string, unknown>;
}

/** A request ready to be sent: what of it goes over the wire, byte for byte. */
export interface PreparedRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With its query, encoded. */
  url: string;
  headers: Record<string, string>;
  body: string | null;
  /** The answer is no text: its bytes are read. */
  wantsBytes?: boolean;
  /** It goes to somebody else than the provider, under an address that carries its own permission: no credential may go along. */
  isForeign?: boolean;
}

/** The only way out of the engine, and its only clock. Mooring's session stands behind it; tests put something else there. */
export interface Door {
  /** Sends; any status comes back as an answer, network trouble and a refused credential as a Failure. Follows no redirect. */
  send(request: PreparedRequest): Promise<HttpResponse | Failure>;
  /** The answer turned into a Failure, redacted; `hint` is what a filter of the manifest's error handler says of it. */
  refuse(answer: HttpResponse, hint?: FailureHint): Promise<Failure>;
  /** The same of an answer to a sign-in: it is the name and the password that it speaks of, and no session. */
  refuseSignIn?(answer: HttpResponse): Promise<Failure>;
  /** An answer or a manifest that cannot be gone on from, told as a Failure with a code of ours (MOORING_...). `retryAfterMs`: when to ask again. */
  giveUp(code: string, message: string, retryAfterMs?: number): Failure;
  now(): Date;
  /** A secret that was learned on the way (a session's token): struck out of whatever is kept from now on. */
  conceal?(secret: string): void;
  /** Waits inside a read; only for short pauses between two requests. False when the read is to end. */
  pause(ms: number): Promise<boolean>;
}

/** One page of a slice. */
export interface ApiPage {
  records: ApiRecord[];
  /** How many records the answer held before filters: paginators count these. */
  rawCount: number;
  /** Where to go on; undefined when this page was the last. */
  next: PageToken | undefined;
  /** The answer that the manifest told us to pass over (IGNORE): it is diagnosed all the same, and its stream is marked. */
  passedOver: Failure | null;
  /** The provider's paging ends here, though there is more: the slice goes on from the newest cursor seen. The Failure is for where it cannot. */
  cutOff?: Failure;
}

/** Reads the pages of slices. Made by requests/ from a SimpleRetriever (or by jobs/ from an AsyncRetriever). */
export interface PageSource {
  /**
   * Pages of one slice in order, from `token` on; ends with null, or with the Failure that stopped it.
   * `parts` are what router and cursor contribute.
   */
  pages(slice: Slice, parts: RequestParts, token: PageToken): AsyncGenerator<ApiPage, Failure | null, undefined>;
}

/** Says which slices a read has, and what state is true after each. Made by slices/ from router and cursor; lives for one read. */
export interface Slicer {
  /** In order, and the same order whenever the same state is read. Parents are read through the door; ends with null, or with a parent's Failure. */
  slices(): AsyncGenerator<Slice, Failure | null, undefined>;
  /** What router and cursor put into the requests of a slice. */
  partsOf(slice: Slice): RequestParts;
  /** Whether the record belongs to this read: client-side filters of the cursor. */
  isWanted(record: ApiRecord, slice: Slice): boolean;
  observe(record: ApiRecord, slice: Slice): void;
  /** True once no later page of the slice can hold anything wanted: data feeds, newest first. */
  isPast(records: readonly ApiRecord[], slice: Slice): boolean;
  /** The newest cursor seen in the slice so far, as the state has it. Null where there is none. */
  newestIn(slice: Slice): JsonValue | null;
  /** What `newestIn` said of the slice in an earlier attempt of this read: it counts as seen. */
  recall(slice: Slice, newest: JsonValue | null): void;
  /** Whether a read that goes on must know what was seen in each slice before. Else what was seen last tells everything. */
  readonly needsMarks: boolean;
  /** All pages of the slice were read. */
  close(slice: Slice): void;
  /** The slice has ended and was not read: no state moves past it. */
  leave(slice: Slice): void;
  /**
   * For APIs that sort by the cursor: the rest of the slice, beginning at the newest record seen; what lies before counts as read. Null
   * where nothing newer than its beginning was seen, and for streams with partitions.
   */
  advance(slice: Slice): Slice | null;
  /** What is true now. Null for streams that keep no state. */
  state(): JsonObject | null;
  /** All slices were read. */
  finish(): void;
}

/** What a read yields: pages in the order of their slices, and after the last page of each slice its end. */
export type ReadEvent =
  | {
      kind: 'page';
      slice: Slice;
      records: ApiRecord[];
      next: PageToken | undefined;
      /** The newest cursor seen in the slice so far. */
      newest: JsonValue | null;
      /** The slice is read with this page, and `newest` is to be kept for a read that goes on. */
      isToMark: boolean;
      /** The read goes on by the cursor: `state()` alone says from where. */
      isByCursor: boolean;
      passedOver: Failure | null;
    }
  | { kind: 'slice_end'; slice: Slice };

/** Hears of what a manifest tells to pass over, and says what of it is left unread. */
export interface Passing {
  /** A slice has ended; `passedOver`: what was passed over in it. True: it is left. */
  ended(slice: Slice, passedOver: Failure | null): boolean;
  /** In a stream whose records are partitions of this one. True: it is left there. */
  ofParent(passedOver: Failure): boolean;
  /** keyOfSlice of one that an earlier attempt of this read has left. */
  wasLeft(key: string): boolean;
}

export interface ReadOptions {
  /** What `state()` said after the last finished read. Null: from the beginning. */
  state: JsonObject | null;
  /** Narrows a cursor's time to [from, until): the state is then neither heeded nor moved. */
  within?: { from: Date; until: Date };
  /** The end of the read, ISO text; of a read that was cut off, so that the same slices come again. Default: now. */
  until?: string;
  /** Goes on inside a read that was cut off: behind the page that left this. */
  resume?: ResumeAt;
  /** How many slices are asked for at once. Pages come in order all the same. Default 1. */
  concurrency?: number;
  /** Default: what is passed over counts as read, as in the format's own engine. */
  passing?: Passing;
  /** The API sorts by the cursor, oldest first, and takes the given instant in: the read goes on by the cursor instead of by pages. */
  isSortedByCursor?: boolean;
}

export interface ResumeAt {
  /** keyOfSlice of the slice. */
  key: string;
  /** The next page of it; undefined when it was read to its end. */
  token?: PageToken;
  /** What had been seen in it. */
  newest?: JsonValue | null;
  /** What had been seen in the slices before it, by their keys; nothing in those that are missing. */
  marks?: ReadonlyMap<string, JsonValue>;
}

/** A read under way. */
export interface Reading {
  events(): AsyncGenerator<ReadEvent, Failure | null, undefined>;
  /** What is true after the events so far. Null for streams that keep no state. */
  state(): JsonObject | null;
  /** The end of time of this read, so that a resumed one asks for the same slices. */
  readonly until: string;
}

/** A stream of a manifest with a config: ready to be read. */
export interface RunnableStream {
  readonly name: string;
  /** Column paths; empty when there is none. */
  readonly primaryKey: readonly string[];
  readonly cursorField: string | null;
  /** Whether it takes up a state at all. */
  readonly isIncremental: boolean;
  /** The JSON Schema of its records. */
  schema(door: Door): Promise<JsonObject | Failure>;
  /** The instants in a state of it; null where they cannot be told. Throws when an expression fails. */
  instantsIn(state: JsonObject, door: Door): Date[] | null;
  open(door: Door, options: ReadOptions): Reading;
}

/** Names a slice within its stream; the same whenever the same slice comes again. */
export const keyOfSlice = ({ partition, interval }: Slice): string => JSON.stringify([partition, interval]);
