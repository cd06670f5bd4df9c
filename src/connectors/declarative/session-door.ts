// The engine's door onto a session: the session attaches the credential, refreshes an aged token and retries once; egress guards and redacts.
import { secondMs, systemClock } from '../../clock.ts';
import { type EgressRequest, failureFromResponse, type HttpResponse } from '../../egress/index.ts';
import { type AuthKind, type Failure, isFailure } from '../../life/diagnosis/index.ts';
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
    refuse: (answer) => refusalFrom(session, authKind, answer, learned),
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
  learned: Iterable<string> = [],
): Promise<Failure> {
  const secrets = await session.secrets();
  return failureFromResponse(answer, {
    provider: session.connectorSlug,
    auth: authKind,
    stage: 'api_call',
    secrets: [...(isFailure(secrets) ? [] : Object.values(secrets)), ...learned],
  });
}

/** Answers that no rule of HTTP calls wrong, and that cannot be gone on from. */
export const unusable = (session: Session, authKind: AuthKind, code: string, message: string): Failure => ({
  kind: 'failure',
  provider: session.connectorSlug,
  stage: 'api_call',
  auth: authKind,
  error: { name: 'UnusableAnswer', code, message },
});
