// The engine's door onto a session: the session attaches the credential, refreshes an aged token and retries once; egress guards and redacts.
import { type EgressRequest, failureFromResponse, type HttpResponse } from '../../egress/index.ts';
import { type AuthKind, type Failure, isFailure } from '../../life/diagnosis/index.ts';
import type { Session } from '../types.ts';
import type { Door } from './contract.ts';

export const openSessionDoor = (session: Session, authKind: AuthKind): Door => ({
  send: ({ method, url, headers, body, wantsBytes }) => {
    const request: EgressRequest = {
      method,
      url,
      headers,
      ...(body !== null && { body }),
      ...(wantsBytes && { wantsBytes }),
    };
    return session.request(request);
  },
  refuse: (answer) => refusalFrom(session, authKind, answer),
  giveUp: (code, message) => unusable(session, authKind, code, message),
  now: () => session.now(),
  // Whoever has to wait ends the attempt and frees the worker.
  pause: async () => false,
});

/** Turns an answer into a Failure, with this session's secrets struck out. */
export async function refusalFrom(session: Session, authKind: AuthKind, answer: HttpResponse): Promise<Failure> {
  const secrets = await session.secrets();
  return failureFromResponse(answer, {
    provider: session.connectorSlug,
    auth: authKind,
    stage: 'api_call',
    secrets: isFailure(secrets) ? [] : Object.values(secrets),
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
