// What a manifest's error handler says of an answer. It decides how the read goes on; why the provider refused is decided by the diagnosis,
// which gets every failed answer, also one that the manifest tells us to pass over.
import type { HttpResponse } from '../../../egress/index.ts';
import type { FailureHint } from '../../../life/diagnosis/index.ts';
import type { CompositeErrorHandler, DefaultErrorHandler, HttpResponseFilter, Scope } from '../manifest/index.ts';
import { isTrue } from '../manifest/index.ts';

export type Judgement =
  | { kind: 'good' }
  /** `isSaid`: by a filter of the manifest; else it is what the format does with such a status. */
  | { kind: 'failed'; hint: FailureHint; isSaid: boolean }
  | { kind: 'begin_again'; hint: FailureHint; isSaid: true };

type Handler = DefaultErrorHandler | CompositeErrorHandler;

/** `attempt`: how many times this request has failed before. `body`: what the decoder made of the answer. */
export function judgeAnswer(
  handler: Handler | undefined,
  answer: HttpResponse,
  body: unknown,
  scope: Scope,
  attempt: number,
): Judgement {
  const inner: Scope = { ...scope, response: isObject(body) ? body : {}, headers: answer.headers };
  const found = handler ? findFilter(handler, answer, inner) : null;
  if (!found) {
    if (answer.status < 300) return { kind: 'good' };
    return { kind: 'failed', hint: hintFor(defaultAction(answer.status), null, null), isSaid: false };
  }
  const { filter, owner } = found;
  const action = filter.action ?? (answer.status < 300 ? 'SUCCESS' : defaultAction(answer.status));
  if (action === 'SUCCESS') return { kind: 'good' };
  const hint: FailureHint = {
    action: action === 'RESET_PAGINATION' || action === 'REFRESH_TOKEN_THEN_RETRY' ? 'RETRY' : action,
    failureType: filter.failure_type ?? null,
    message: filter.error_message ? tryRender(() => filter.error_message?.render(inner)) : null,
    retryAfterMs: action === 'RETRY' || action === 'RATE_LIMITED' ? backOffMs(owner, answer, inner, attempt) : null,
  };
  return { kind: action === 'RESET_PAGINATION' ? 'begin_again' : 'failed', hint, isSaid: true };
}

const hintFor = (
  action: FailureHint['action'],
  failureType: FailureHint['failureType'],
  message: string | null,
): FailureHint => ({ action, failureType, message, retryAfterMs: null });

/** As the format has it where no filter speaks: too many requests and trouble of the server pass, everything else does not. */
function defaultAction(status: number): FailureHint['action'] {
  if (status === 429) return 'RATE_LIMITED';
  return status >= 500 || status === 408 || status === 423 ? 'RETRY' : 'FAIL';
}

/** The first filter that knows the answer, and the handler that it belongs to. */
function findFilter(
  handler: Handler,
  answer: HttpResponse,
  scope: Scope,
): { filter: HttpResponseFilter; owner: DefaultErrorHandler } | null {
  if (handler.type === 'CompositeErrorHandler') {
    for (const inner of handler.error_handlers) {
      const found = inner.type === 'CustomErrorHandler' ? null : findFilter(inner as Handler, answer, scope);
      if (found) return found;
    }
    return null;
  }
  for (const filter of handler.response_filters ?? [])
    if (knows(filter, answer, scope)) return { filter, owner: handler };
  return null;
}

function knows(filter: HttpResponseFilter, answer: HttpResponse, scope: Scope): boolean {
  if (filter.http_codes?.includes(answer.status)) return true;
  if (filter.predicate && tryRender(() => String(isTrue(filter.predicate?.evaluate(scope)))) === 'true') return true;
  return filter.error_message_contains !== undefined && answer.text.includes(filter.error_message_contains);
}

/** An expression about an answer of another shape than expected fails; it then says nothing. */
function tryRender(render: () => string | undefined): string | null {
  try {
    return render() ?? null;
  } catch {
    return null;
  }
}

/** The wait of the first strategy that has one. Null where none has. */
function backOffMs(handler: DefaultErrorHandler, answer: HttpResponse, scope: Scope, attempt: number): number | null {
  for (const strategy of handler.backoff_strategies ?? []) {
    const number = (value: { evaluate(scope: Scope): unknown } | undefined): number | null =>
      value === undefined ? null : toNumber(tryEvaluate(() => value.evaluate(scope)));
    switch (strategy.type) {
      case 'ConstantBackoffStrategy':
        return secondsToMs(number(strategy.backoff_time_in_seconds));
      case 'ExponentialBackoffStrategy':
        return secondsToMs((number(strategy.factor) ?? 5) * 2 ** Math.min(attempt, 10));
      case 'WaitTimeFromHeader': {
        const seconds = headerNumber(answer, strategy.header.render(scope), strategy.regex);
        if (seconds !== null) return secondsToMs(seconds);
        break;
      }
      case 'WaitUntilTimeFromHeader': {
        const until = headerNumber(answer, strategy.header.render(scope), strategy.regex?.render(scope));
        const date = Date.parse(answer.headers.date ?? '');
        // Both times come from the provider's clock, so that ours need not be right.
        if (until !== null && !Number.isNaN(date))
          return Math.max(until * 1000 - date, secondsToMs(number(strategy.min_wait)) ?? 0);
        break;
      }
      case 'CustomBackoffStrategy':
        break;
    }
  }
  return null;
}

const secondsToMs = (seconds: number | null): number | null => (seconds === null ? null : Math.round(seconds * 1000));

function headerNumber(answer: HttpResponse, name: string, regex: string | undefined): number | null {
  const value = answer.headers[name.toLowerCase()];
  if (value === undefined) return null;
  if (regex === undefined) return toNumber(value);
  const digits = /\d+(?:\.\d+)?/.exec(value)?.[0];
  return digits === undefined ? null : toNumber(digits);
}

function tryEvaluate(evaluate: () => unknown): unknown {
  try {
    return evaluate();
  } catch {
    return null;
  }
}

function toNumber(value: unknown): number | null {
  if (value === null || value === undefined || value === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
