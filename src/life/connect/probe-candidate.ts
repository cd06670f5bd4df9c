// The first real request with a credential that is not stored: proves it, and tells whose it is. A first connect that fails opens no
// disconnection: it tells the person who is connecting.
import type { Connector, Identity } from '../../connectors/index.ts';
import { RequestError } from '../../request-error.ts';
import type { LifeContext } from '../context.ts';
import { type Diagnosis, diagnose, explain, type Failure, isFailure } from '../diagnosis/index.ts';
import { termsOf } from '../known-provider/index.ts';
import { isUnknown, noteUnknownFailure } from '../unknown-failures/index.ts';
import type { Candidate } from './candidate.ts';

/** At most this long for the probe of a form that somebody is waiting at. */
const probeTimeoutMs = 30_000;

/** The identity behind a credential that is not stored yet. */
export async function probeCandidate(
  ctx: LifeContext,
  connector: Connector,
  { config, credential }: Candidate,
): Promise<Identity | Failure> {
  const session = ctx.tokens.openCandidateSession({
    connector,
    config,
    credential,
    // What was entered is shown once: providers lock accounts.
    isJustGranted: credential.secrets.kind === 'oauth2',
    signal: AbortSignal.timeout(probeTimeoutMs),
  });
  const identity = await connector.probe(session);
  if (isFailure(identity)) return identity;
  // Where the authorization itself told who it is, the probe proves only that it works.
  return credential.identity ? { ...identity, ...credential.identity } : identity;
}

/** The request error for a probe that failed: what the provider said, how to interpret and how to resolve it. */
export async function refusalOf(ctx: LifeContext, connector: Connector, failure: Failure): Promise<RequestError> {
  const diagnosis = await noteCandidateFailure(ctx, failure);
  const { summary } = explain(diagnosis, {
    ...termsOf(connector, diagnosis),
    supportContact: ctx.config.supportContact,
    isConnecting: true,
  });
  return new RequestError('refused_by_provider', summary, { extra: { diagnosis, connectorSlug: connector.slug } });
}

/** The diagnosis of a failure while somebody connects; what nobody knows is kept for operators. */
export async function noteCandidateFailure(ctx: LifeContext, failure: Failure): Promise<Diagnosis> {
  const diagnosis = diagnoseCandidate(ctx, failure);
  if (isUnknown(diagnosis)) await noteUnknownFailure(ctx, failure, diagnosis);
  return diagnosis;
}

/** A failure of a credential without history: no dates are known. */
export const diagnoseCandidate = (ctx: LifeContext, failure: Failure): Diagnosis =>
  diagnose(failure, { nowMs: ctx.clock.now().getTime() }, ctx.providerRules);
