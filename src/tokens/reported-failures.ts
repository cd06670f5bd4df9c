// What another program met with a credential of ours: its report becomes a Failure like our own (struck of every secret of that Connection),
// and a refused access token is renewed once, as a session of ours would.
import { secondMs } from '../clock.ts';
import type { Connector } from '../connectors/index.ts';
import type { EgressContext, HttpResponse } from '../egress/index.ts';
import type { Failure } from '../life/diagnosis/index.ts';
import type { TokensContext } from './context.ts';
import { findCredentialRow, openCredential } from './credentials.ts';
import type { Keeper } from './keeper.ts';
import { canRenew, secretsIn } from './stored-secrets.ts';
import type { RenewalAfterRefusal, ReportedAnswer } from './types.ts';

/** A token as young as this is not renewed again because somebody says that it was refused: providers take a moment to know it. */
const settlesWithinMs = 60 * secondMs;

/** The report as a Failure; null when the Connection has no credential any more. */
export async function failureFromReport(
  { store, vault, egress }: TokensContext,
  connectionId: string,
  connector: Connector,
  { stage, response, error }: ReportedAnswer,
): Promise<Failure | null> {
  const row = await findCredentialRow(store.db, connectionId);
  if (!row) return null;
  const { secrets } = await openCredential(vault, row);
  const context: EgressContext = {
    provider: connector.slug,
    auth: connector.authKind,
    stage,
    secrets: secretsIn(secrets),
  };
  if (response) return egress.failureFromResponse(toHttpResponse(response), context);
  return egress.failureFromError(error ?? {}, context, stage);
}

function toHttpResponse({ status, headers, body }: NonNullable<ReportedAnswer['response']>): HttpResponse {
  const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);
  return { kind: 'response', status, headers, text, json: typeof body === 'string' ? undefined : body };
}

/** After a 401 that another program met: a newer credential, or the one refresh that a session of ours would try too. */
export async function renewAfterRefusal(
  ctx: TokensContext,
  keeper: Keeper,
  connectionId: string,
  connector: Connector,
  refusedVersion: number | null,
): Promise<RenewalAfterRefusal> {
  const row = await findCredentialRow(ctx.store.db, connectionId);
  if (!row) return { kind: 'none' };
  if (refusedVersion !== null && row.version !== refusedVersion) return { kind: 'newer' };
  const stored = await openCredential(ctx.vault, row);
  const ageMs = ctx.clock.now().getTime() - stored.obtainedAt.getTime();
  if (!canRenew(connector, stored.secrets) || (ageMs >= 0 && ageMs < settlesWithinMs)) return { kind: 'none' };
  const outcome = await keeper.refresh({ connectionId, connector, usedVersion: row.version, isConfirmation: false });
  if (outcome.kind === 'failure') return outcome;
  return { kind: outcome.kind === 'credential' ? 'newer' : 'none' };
}
