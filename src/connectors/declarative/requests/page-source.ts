// Reads the pages of a slice (SimpleRetriever): asks for one, takes the records out, finds the next page.
import type { HttpResponse } from '../../../egress/index.ts';
import { type Failure, isFailure } from '../../../life/diagnosis/index.ts';
import type { ApiPage, ApiRecord, Door, PageSource, PageToken, RequestParts, Slice } from '../contract.ts';
import type { HttpRequester, Scope, SimpleRetriever } from '../manifest/index.ts';
import type { RecordSelector, Selected } from '../records/select-records.ts';
import { placeAll } from '../slices/place-options.ts';
import type { AnswerCache } from './answer-cache.ts';
import type { Authenticator } from './authenticate.ts';
import type { DecoderNode } from './decode.ts';
import { joinUrl } from './encode-url.ts';
import { exchange, guarded } from './exchange.ts';
import { createPaginator, type Paginator } from './paginate.ts';
import { mergeRecords, type PropertyChunks } from './query-properties.ts';

export interface PageSourceInput {
  retriever: Pick<
    SimpleRetriever,
    'decoder' | 'paginator' | 'pagination_reset' | 'ignore_stream_slicer_parameters_on_paginated_requests'
  > & { requester: HttpRequester };
  selector: RecordSelector;
  authenticator: Authenticator;
  door: Door;
  cache: AnswerCache | null;
  /** Config and clock. */
  scope: Scope;
  /** A provider that ignores the token would send the same page for ever: a page that is the same as the one before ends the read. */
  refusesRepeats: boolean;
  /** The provider never leaves the place of the records out: an answer without it is a failure, and no empty page. */
  isListAlwaysThere: boolean;
  /** The properties that are asked for by name; null where the manifest asks for none. */
  properties: (() => Promise<PropertyChunks | Failure>) | null;
}

/** So often a slice may be begun again because the provider's paging broke off. */
const resetsMax = 3;

/** What expressions may speak of while a slice is read. */
export function scopeOf(base: Scope, slice: Slice, token: PageToken): Scope {
  const stream_slice = {
    ...slice.partition,
    ...slice.interval,
    ...(Object.keys(slice.extraFields).length > 0 && { extra_fields: slice.extraFields }),
  };
  return {
    ...base,
    stream_slice,
    stream_interval: stream_slice,
    stream_partition: stream_slice,
    next_page_token: token === null ? null : { next_page_token: token },
  };
}

export function createPageSource(input: PageSourceInput): PageSource {
  const { retriever, door } = input;
  const paginator = createPaginator(retriever.paginator as never, input.scope);
  const { pagination_reset: reset } = retriever;
  const limit = reset?.action === 'SPLIT_USING_CURSOR' ? (reset.limits?.number_of_records ?? null) : null;

  return {
    async *pages(slice, parts, from) {
      let token = from ?? paginator.first;
      let previousText: string | null = null;
      let seenCount = 0;
      for (let resets = 0; ; ) {
        const page = await guarded(door, () => readPage(input, paginator, { slice, parts, token }));
        if (isFailure(page)) return page;
        if (page.kind === 'begin_again') {
          resets += 1;
          if (!reset || resets > resetsMax) return page.refuse();
          token = paginator.first;
          if (reset.action === 'SPLIT_USING_CURSOR')
            yield { records: [], rawCount: 0, next: token, passedOver: null, cutOff: await page.refuse() };
          continue;
        }
        const { answer, kind: _, ...rest } = page;
        if (input.refusesRepeats && rest.rawCount > 0 && answer.text === previousText)
          return door.giveUp('MOORING_PAGES_REPEAT', 'The next page is the same as the one before.');
        previousText = answer.text;
        seenCount += rest.rawCount;
        const isCutOff = limit !== null && seenCount >= limit && rest.next !== undefined;
        yield isCutOff ? { ...rest, cutOff: door.giveUp('MOORING_PAGES_END_EARLY', tellEnd(limit)) } : rest;
        if (rest.next === undefined) return null;
        token = rest.next;
      }
    },
  };
}

const tellEnd = (limit: number): string =>
  `The provider hands out ${limit} records at most, and the cursor has not moved by which the others could be asked for.`;

interface Place {
  slice: Slice;
  parts: RequestParts;
  token: PageToken;
}

type PageRead =
  | (ApiPage & { kind: 'page'; answer: HttpResponse })
  | { kind: 'begin_again'; refuse: () => Promise<Failure> };

/** One page: one request, or several with a part of the properties each. */
async function readPage(input: PageSourceInput, paginator: Paginator, place: Place): Promise<PageRead | Failure> {
  const { slice, token } = place;
  const { query_properties_key: key } = input.retriever.requester;
  const planned = input.properties ? await input.properties() : null;
  if (isFailure(planned)) return planned;
  if (!planned) return readOne(input, paginator, place, scopeOf(input.scope, slice, token), null);

  let page: (PageRead & { kind: 'page' }) | null = null;
  const records: ApiRecord[] = [];
  for (const chunk of planned.chunks) {
    const extraFields = { ...slice.extraFields, query_properties: [...chunk] };
    const scope = scopeOf(input.scope, { ...slice, extraFields }, token);
    const asked = key === undefined ? null : placeAll([[{ into: 'request_parameter', path: [key] }, chunk.join(',')]]);
    const part = await readOne(input, paginator, place, scope, asked);
    if (isFailure(part) || part.kind === 'begin_again') return part;
    records.push(...part.records);
    page = part;
    if (part.passedOver) return part;
  }
  if (!page) throw new Error('Properties are cut into one chunk at least.');
  return { ...page, records: planned.mergeKey ? mergeRecords(records, planned.mergeKey) : records };
}

async function readOne(
  input: PageSourceInput,
  paginator: Paginator,
  { parts, token }: Place,
  scope: Scope,
  properties: RequestParts | null,
): Promise<PageRead | Failure> {
  const { retriever, door, selector, authenticator, cache } = input;
  const { requester } = retriever;
  const base = (requester.url ?? requester.url_base)?.render(scope) ?? '';
  const path = paginator.pathOf(token);
  if (path !== null && !isSameOrigin(joinUrl(base, path), base))
    return door.giveUp('MOORING_FOREIGN_PAGE_URL', 'The next page lies at another origin than the API.');
  const sliced =
    token !== null && retriever.ignore_stream_slicer_parameters_on_paginated_requests ? placeAll([]) : parts;
  const decoder = retriever.decoder as DecoderNode | undefined;
  const asked = [paginator.partsOf(token, scope), sliced, ...(properties ? [properties] : [])];
  const exchanged = await exchange({ requester, decoder, authenticator, door, cache }, { scope, parts: asked, path });
  if (isFailure(exchanged) || exchanged.kind === 'begin_again') return exchanged;
  const { answer } = exchanged;
  if (exchanged.kind === 'passed_over')
    return { kind: 'page', records: [], rawCount: 0, next: undefined, passedOver: exchanged.failure, answer };
  const { bodies } = exchanged;
  const { records, rawCount, lastRaw, oddCount, isMissing }: Selected = selector.select(bodies, scope);
  const isLost = isMissing && input.isListAlwaysThere && !isEmptyList(answer.json);
  if (oddCount > 0 || isLost || (rawCount === 0 && bodies.some(looksLikeAFailure))) return door.refuse(answer);
  const seen = { answer, body: bodies[0] ?? {}, rawCount, lastRecord: records.at(-1) ?? lastRaw };
  return { kind: 'page', records, rawCount, next: paginator.next(token, seen, scope), passedOver: null, answer };
}

const isEmptyList = (json: unknown): boolean => Array.isArray(json) && json.length === 0;

/** Without records and with a word about an error: zero rows are no proof of health, and the diagnosis is to see what was said. */
function looksLikeAFailure(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false;
  return Object.entries(body).some(([name, value]) => errorNames.test(name) && isFilled(value));
}

const errorNames = /^(?:errors?|fault|exception|error_?(?:code|message|type|description)|faultstring)$/i;

const isFilled = (value: unknown): boolean =>
  typeof value === 'object' ? value !== null && Object.keys(value).length > 0 : Boolean(value) && value !== 'None';

function isSameOrigin(url: string, base: string): boolean {
  return URL.canParse(url) && URL.canParse(base) && new URL(url).origin === new URL(base).origin;
}
