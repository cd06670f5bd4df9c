// The engine's door onto a session: the session attaches the credential, refreshes an aged token and retries once; egress guards and redacts.
import { secondMs, systemClock } from '../../clock.ts';
import { createRedactor, type EgressRequest, failureFromResponse, type HttpResponse } from '../../egress/index.ts';
import { type AuthKind, type Failure, type FailureHint, isFailure } from '../../life/diagnosis/index.ts';
import type { Session } from '../types.ts';
import type { Door } from './contract.ts';

/** One door for one read: it remembers what was learned on the way and must not be kept. */
export function openSessionDoor(session: Session, authKind: AuthKind): Door {
  const learned = new Set<string>();
  return {
    send: ({ method, url, headers, body, wantsBytes, isForeign }) => {
      const request: EgressRequest = {
        method,
        url,
        headers,
        ...(body !== null && { body }),
        ...(wantsBytes && { wantsBytes }),
        ...(isForeign && { isForeign }),
      };
      return session.request(request);
    },
    refuse: (answer, hint) => refusalFrom(session, authKind, answer, { learned, hint }),
    refuseSignIn: async (answer) => ({
      ...(await refusalFrom(session, authKind, answer, { learned })),
      stage: 'token_refresh',
    }),
    giveUp: (code, message, retryAfterMs) => {
      const failure = unusable(session, authKind, code, message);
      // Read by the diagnosis as the wait that is asked for.
      if (retryAfterMs === undefined) return failure;
      return { ...failure, error: { ...failure.error, retry_after: Math.ceil(retryAfterMs / secondMs) } };
    },
    now: () => session.now(),
    conceal: (secret) => void learned.add(secret),
    // Whoever has to wait longer ends the attempt and frees the worker.
    pause: async (ms) => {
      if (ms > pauseMsMax || session.signal.aborted) return false;
      await systemClock.pause(ms, session.signal);
      return !session.signal.aborted;
    },
  };
}

/** The provider's time passes whatever clock we have. */
const pauseMsMax = 2 * secondMs;

/** Turns an answer into a Failure, with this session's secrets struck out. */
export async function refusalFrom(
  session: Session,
  authKind: AuthKind,
  answer: HttpResponse,
  { learned = [], hint }: { learned?: Iterable<string>; hint?: FailureHint | undefined } = {},
): Promise<Failure> {
  const known = await session.secrets();
  const secrets = [...(isFailure(known) ? [] : Object.values(known)), ...learned];
  const context = { provider: session.connectorSlug, auth: authKind, stage: 'api_call' as const, secrets };
  const failure = failureFromResponse(answer, context);
  if (!hint) return failure;
  // Its words may hold parts of the answer.
  const message = hint.message && createRedactor(secrets).text(hint.message.slice(0, searchedMax)).slice(0, messageMax);
  return { ...failure, hint: { ...hint, message } };
}

/** A secret that is cut in two would not be found; what is kept ends long before the cut. */
const searchedMax = 64 * 1024;
const messageMax = 2_000;

/** Answers that no rule of HTTP calls wrong, and that cannot be gone on from. */
export const unusable = (session: Session, authKind: AuthKind, code: string, message: string): Failure => ({
  kind: 'failure',
  provider: session.connectorSlug,
  stage: 'api_call',
  auth: authKind,
  error: { name: 'UnusableAnswer', code, message },
});
