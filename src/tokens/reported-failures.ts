// What another program met with a credential of ours: its report becomes a Failure like our own (struck of every secret of that Connection),
// and a refused access token is renewed once, as a session of ours would; a few times an hour at most, for a program that errs must not wear out a grant.
import type { ExpressionBuilder } from 'kysely';
import { after, hourMs, secondMs } from '../clock.ts';
import type { Connector } from '../connectors/index.ts';
import type { EgressContext, HttpResponse } from '../egress/index.ts';
import type { Failure } from '../life/diagnosis/index.ts';
import type { Tables } from '../store/index.ts';
import type { TokensContext } from './context.ts';
import { type CredentialRow, findCredentialRow, openCredential } from './credentials.ts';
import type { Keeper } from './keeper.ts';
import { canRenew, secretsIn } from './stored-secrets.ts';
import type { RenewalAfterRefusal, ReportedAnswer } from './types.ts';

/** A token as young as this is not renewed again because somebody says that it was refused: providers take a moment to know it. */
const settlesWithinMs = 60 * secondMs;

/** So many renewals within an hour may reports lead to, whoever reports: whose newest token is refused again and again has no aged token. */
export const reportedRefreshesMax = 4;

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
  const limit = await countReported(ctx, row);
  if (limit) return { kind: 'enough', ...limit };
  const outcome = await keeper.refresh({ connectionId, connector, usedVersion: row.version, isConfirmation: false });
  if (outcome.kind === 'failure') return outcome;
  return { kind: outcome.kind === 'credential' ? 'newer' : 'none' };
}

/** Null: a renewal is counted, or this very token was counted already. Else: when the last one was, and when there is one left again. */
async function countReported(
  { store, clock }: TokensContext,
  { connection_id: connectionId, version }: CredentialRow,
): Promise<{ lookedAt: Date; nextAt: Date } | null> {
  const now = clock.now();
  // One statement, so that of many who report at once none counts on a figure that is gone.
  const counted = await store.db
    .updateTable('credentials')
    .set((eb) => {
      const isNewHour = beginsHour(eb, now);
      return {
        reported_refreshes: eb
          .case()
          .when(isNewHour)
          .then(1)
          .else(eb('reported_refreshes', '+', 1))
          .end(),
        reported_refreshes_since: eb.case().when(isNewHour).then(now).else(eb.ref('reported_refreshes_since')).end(),
        reported_refresh_at: now,
        reported_version: version,
      };
    })
    .where('connection_id', '=', connectionId)
    .where('version', '=', version)
    .where('reported_version', 'is distinct from', version)
    .where((eb) => eb.or([beginsHour(eb, now), eb('reported_refreshes', '<', reportedRefreshesMax)]))
    .returning('connection_id')
    .executeTakeFirst();
  if (counted) return null;
  const present = await findCredentialRow(store.db, connectionId);
  // Counted by whoever reported it too, renewed meanwhile, or gone: the keeper knows what to do.
  if (present?.version !== version || present.reported_version === version) return null;
  const { reported_refresh_at: lookedAt, reported_refreshes_since: since } = present;
  return { lookedAt: lookedAt ?? now, nextAt: after(since ?? now, hourMs) };
}

/** No hour is under way; nor when it was begun before the clock was set back. */
const beginsHour = (eb: ExpressionBuilder<Tables, 'credentials'>, now: Date) =>
  eb.or([
    eb('reported_refreshes_since', 'is', null),
    eb('reported_refreshes_since', '<=', after(now, -hourMs)),
    eb('reported_refreshes_since', '>', now),
  ]);
