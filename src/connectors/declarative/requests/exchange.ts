// One request of a manifest's requester and what is to be made of its answer: authorize, build, send, decode, judge, and ask again where the
// manifest says so and a short wait does it.
import type { HttpResponse } from '../../../egress/index.ts';
import { type Failure, isFailure } from '../../../life/diagnosis/index.ts';
import type { Door, PreparedRequest, RequestParts } from '../contract.ts';
import type { HttpRequester, Scope } from '../manifest/index.ts';
import type { AnswerCache } from './answer-cache.ts';
import type { Authenticator } from './authenticate.ts';
import { buildRequest, PartsCollide } from './build-request.ts';
import { type DecoderNode, decodeAnswer, needsBytes } from './decode.ts';
import { UnpacksToTooMuch } from './decoders/unpack.ts';
import { judgeAnswer } from './judge-answer.ts';

export interface ExchangeInput {
  requester: HttpRequester;
  decoder: DecoderNode | undefined;
  authenticator: Authenticator;
  door: Door;
  /** Where answers to requesters that say use_cache are kept. */
  cache: AnswerCache | null;
}

export interface Asked {
  scope: Scope;
  /** Of paginator and slicer, in this order. */
  parts: readonly RequestParts[];
  /** Takes the place of the requester's path. */
  path: string | null;
}

export type Exchanged =
  | { kind: 'answered'; answer: HttpResponse; bodies: unknown[] }
  /** The manifest says that such an answer is to be passed over; it is diagnosed all the same. */
  | { kind: 'passed_over'; answer: HttpResponse; failure: Failure }
  /** The manifest says that paging is to begin again. `refuse` tells the answer as a Failure, for where it cannot. */
  | { kind: 'begin_again'; refuse: () => Promise<Failure> };

/** Waits of up to this long are made here; for longer ones the sync ends its attempt and frees the worker. */
const pauseMsMax = 5_000;
const attemptsMax = 3;

/** Throws when an expression fails, PartsCollide, and UnpacksToTooMuch: see `guarded`. */
export async function exchange(input: ExchangeInput, { scope, parts, path }: Asked): Promise<Exchanged | Failure> {
  const { requester, decoder, door, authenticator } = input;
  for (let attempt = 0; ; attempt += 1) {
    const authorized = await authenticator.parts();
    if (isFailure(authorized)) return authorized;
    const request = buildRequest(requester, { path, parts: [authorized, ...parts], scope });
    const answer = await sendOrRecall(input, needsBytes(decoder) ? { ...request, wantsBytes: true } : request);
    if (isFailure(answer)) return answer;
    const handler = requester.error_handler as Parameters<typeof judgeAnswer>[0];
    // What nobody asks about is not read twice.
    const judgement = judgeAnswer(handler, answer, handler && answer.json, scope, attempt);
    if (judgement.kind === 'good') {
      const bodies = decodeAnswer(decoder, answer);
      return bodies ? { kind: 'answered', answer, bodies } : door.refuse(answer);
    }
    const { hint, isSaid } = judgement;
    const refuse = (): Promise<Failure> => door.refuse(answer, isSaid ? hint : undefined);
    if (judgement.kind === 'begin_again') return { kind: 'begin_again', refuse };
    if (hint.action === 'IGNORE') return { kind: 'passed_over', answer, failure: await refuse() };
    const isWorthAPause = hint.action !== 'FAIL' && hint.retryAfterMs !== null && hint.retryAfterMs <= pauseMsMax;
    if (!isWorthAPause || attempt + 1 >= attemptsMax || !(await door.pause(hint.retryAfterMs ?? 0))) return refuse();
  }
}

async function sendOrRecall(
  { requester, door, cache }: ExchangeInput,
  request: PreparedRequest,
): Promise<HttpResponse | Failure> {
  const isKept = cache !== null && requester.use_cache === true && request.method === 'GET';
  const known = isKept ? cache.find(request) : null;
  if (known) return known;
  const answer = await door.send(request);
  if (isKept && !isFailure(answer) && answer.status < 300) cache.keep(request, answer);
  return answer;
}

/** An expression that fails, and what cannot be built or held, end the stream with a word about it. */
export async function guarded<T>(door: Door, run: () => Promise<T | Failure>): Promise<T | Failure> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof PartsCollide) return door.giveUp('MOORING_REQUEST_CANNOT_BE_BUILT', error.message);
    if (error instanceof UnpacksToTooMuch) return door.giveUp('MOORING_RESPONSE_TOO_LARGE', error.message);
    if (error instanceof Error && ['EvaluationError', 'TemplateError'].includes(error.name))
      return door.giveUp('MOORING_EXPRESSION_FAILED', error.message);
    throw error;
  }
}
