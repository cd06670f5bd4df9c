// Handler of the job `refresh`: refreshes a credential ahead of need, when plan-next-refresh.ts says that it is time.
import { after, minuteMs } from '../clock.ts';
import type { Connector } from '../connectors/index.ts';
import type { Failure } from '../life/diagnosis/index.ts';
import type { TokensContext } from './context.ts';
import { findCredentialRow, openCredential, type StoredCredential } from './credentials.ts';
import type { Keeper } from './keeper.ts';
import { planNextRefreshAt } from './plan-next-refresh.ts';
import { mustRenewAhead } from './stored-secrets.ts';

/** Returns when to look again (null: never), or the Failure of the refresh. */
export async function refreshAhead(
  ctx: TokensContext,
  keeper: Keeper,
  connectionId: string,
  connector: Connector,
): Promise<{ nextAt: Date | null } | Failure> {
  const row = await findCredentialRow(ctx.store.db, connectionId);
  if (!row) return { nextAt: null };
  const credential = await openCredential(ctx.vault, row);
  const nextAt = planFor(credential, connector);
  // A sync may have refreshed it meanwhile.
  if (nextAt === null || nextAt > ctx.clock.now()) return { nextAt };
  const usedVersion = credential.version;
  const outcome = await keeper.refresh({ connectionId, connector, usedVersion, isConfirmation: false });
  if (outcome.kind === 'failure') return outcome.failure;
  if (outcome.kind === 'not_refreshable') return { nextAt: null };
  const following = planFor(outcome.credential, connector);
  const soonest = after(ctx.clock.now(), minuteMs);
  return { nextAt: following && following < soonest ? soonest : following };
}

const planFor = (credential: StoredCredential, connector: Connector): Date | null => {
  const hasRefreshToken = mustRenewAhead(connector, credential.secrets);
  return planNextRefreshAt({ ...credential, hasRefreshToken, lifetimes: connector.lifetimes });
};
