// A refresh that is not due yet: asked for when a sibling was refused, to see whether the provider still accepts others. It costs nothing: the
// token that comes is used, and the next refresh is planned from it.
import type { Connector } from '../connectors/index.ts';
import type { Failure } from '../life/diagnosis/index.ts';
import type { TokensContext } from './context.ts';
import { findCredentialRow, openCredential } from './credentials.ts';
import type { Keeper } from './keeper.ts';
import { mustRenewAhead } from './stored-secrets.ts';

/** True when the provider gave a new token, false when there is nothing to be renewed, else what it answered. */
export async function refreshNow(
  ctx: TokensContext,
  keeper: Keeper,
  connectionId: string,
  connector: Connector,
): Promise<boolean | Failure> {
  const row = await findCredentialRow(ctx.store.db, connectionId);
  if (!row) return false;
  const { secrets, version } = await openCredential(ctx.vault, row);
  // What a person entered to sign in is not sent once more for the sake of others.
  if (!mustRenewAhead(connector, secrets)) return false;
  const outcome = await keeper.refresh({ connectionId, connector, usedVersion: version, isConfirmation: false });
  if (outcome.kind === 'failure') return outcome.failure;
  return outcome.kind === 'credential';
}
