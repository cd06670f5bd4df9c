// Reads the pages of a slice (SimpleRetriever): builds the request, sends it, judges the answer, takes the records out, finds the next page.
import type { HttpResponse } from '../../../egress/index.ts';
import { type Failure, isFailure } from '../../../life/diagnosis/index.ts';
import type { ApiPage, Door, PageSource, PageToken, RequestParts, Slice } from '../contract.ts';
import type { HttpRequester, Scope, SimpleRetriever } from '../manifest/index.ts';
import type { RecordSelector } from '../records/select-records.ts';
import { placeAll } from '../slices/place-options.ts';
import type { Authenticator } from './authenticate.ts';
import { buildRequest, PartsCollide } from './build-request.ts';
import { type DecoderNode, decodeAnswer } from './decode.ts';
import { joinUrl } from './encode-url.ts';
import { judgeAnswer } from './judge-answer.ts';
import { createPaginator, type Paginator } from './paginate.ts';

export interface PageSourceInput {
  retriever: SimpleRetriever;
  selector: RecordSelector;
  authenticator: Authenticator;
  door: Door;
  /** Config and clock. */
  scope: Scope;
  /** A provider that ignores the token would send the same page for ever: a page that is the same as the one before ends the read. */
  refusesRepeats: boolean;
  /** The provider never leaves the place of the records out: an answer without it is a failure, and no empty page. */
  isListAlwaysThere: boolean;
}

/** Waits of up to this long are made here; for longer ones the sync ends its attempt and frees the worker. */
const pauseMaxMs = 5_000;
const attemptsMax = 3;

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
  const requester = retriever.requester as HttpRequester;
  const paginator = createPaginator(retriever.paginator as never, input.scope);

  return {
    async *pages(slice, parts, from) {
      let token = from ?? paginator.first;
      let previousText: string | null = null;
      for (;;) {
        const page = await guarded(door, () => readPage(input, requester, paginator, { slice, parts, token }));
        if (isFailure(page)) return page;
        const { answer, ...rest } = page;
        if (input.refusesRepeats && rest.rawCount > 0 && answer.text === previousText)
          return door.giveUp('MOORING_PAGES_REPEAT', 'The next page is the same as the one before.');
        previousText = answer.text;
        yield rest;
        if (rest.next === undefined) return null;
        token = rest.next;
      }
    },
  };
}

/** An expression that fails, and parts that collide, end the stream with a word about it. */
async function guarded<T>(door: Door, run: () => Promise<T | Failure>): Promise<T | Failure> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof PartsCollide) return door.giveUp('MOORING_REQUEST_CANNOT_BE_BUILT', error.message);
    if (error instanceof Error && error.name === 'EvaluationError')
      return door.giveUp('MOORING_EXPRESSION_FAILED', error.message);
    throw error;
  }
}

interface Place {
  slice: Slice;
  parts: RequestParts;
  token: PageToken;
}

async function readPage(
  input: PageSourceInput,
  requester: HttpRequester,
  paginator: Paginator,
  { slice, parts, token }: Place,
): Promise<(ApiPage & { answer: HttpResponse }) | Failure> {
  const { retriever, door, authenticator, selector } = input;
  const scope = scopeOf(input.scope, slice, token);
  const base = (requester.url ?? requester.url_base)?.render(scope) ?? '';
  const path = paginator.pathOf(token);
  if (path !== null && !isSameOrigin(joinUrl(base, path), base))
    return door.giveUp('MOORING_FOREIGN_PAGE_URL', 'The next page lies at another origin than the API.');
  const sliced =
    token !== null && retriever.ignore_stream_slicer_parameters_on_paginated_requests ? placeAll([]) : parts;

  for (let attempt = 0; ; attempt += 1) {
    const authorized = await authenticator.parts();
    if (isFailure(authorized)) return authorized;
    const request = buildRequest(requester, {
      path,
      parts: [authorized, paginator.partsOf(token, scope), sliced],
      scope,
    });
    const answer = await door.send(request);
    if (isFailure(answer)) return answer;
    const bodies = decodeAnswer(retriever.decoder as DecoderNode | undefined, answer);
    const [body] = bodies ?? [];
    const judgement = judgeAnswer(requester.error_handler as never, answer, body, scope, attempt);
    if (judgement.kind === 'good') {
      if (!bodies) return door.refuse(answer);
      const { records, rawCount, lastRaw, oddCount, isMissing } = selector.select(bodies, scope);
      if (oddCount > 0 || (isMissing && input.isListAlwaysThere) || (rawCount === 0 && bodies.some(looksLikeAFailure)))
        return door.refuse(answer);
      const next = paginator.next(token, { answer, body, rawCount, lastRecord: records.at(-1) ?? lastRaw }, scope);
      return { records, rawCount, next, passedOver: null, answer };
    }
    const { hint } = judgement;
    if (hint.action === 'IGNORE')
      return { records: [], rawCount: 0, next: undefined, passedOver: await door.refuse(answer, hint), answer };
    const isWorthAPause = hint.action !== 'FAIL' && hint.retryAfterMs !== null && hint.retryAfterMs <= pauseMaxMs;
    if (!isWorthAPause || attempt + 1 >= attemptsMax || !(await door.pause(hint.retryAfterMs ?? 0)))
      return door.refuse(answer, hint);
  }
}

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
