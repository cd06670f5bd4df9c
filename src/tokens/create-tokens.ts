// Builds the room: binds its functions to one context and one keeper per process.
import { beginAuthorization, completeAuthorization } from './consent.ts';
import type { TokensContext } from './context.ts';
import { saveCredential } from './credentials.ts';
import { getDiagnosisContext, getGrantedScope, getVersion } from './describe-credential.ts';
import { createKeeper } from './keeper.ts';
import { findOAuthApp, setOAuthApp } from './oauth-apps.ts';
import { obtainCredential } from './obtain-credential.ts';
import { refreshAhead } from './refresh-ahead.ts';
import { refreshNow } from './refresh-now.ts';
import { renewForecasts } from './renew-forecasts.ts';
import { failureFromReport, renewAfterRefusal } from './reported-failures.ts';
import { forgetOldBudgets } from './request-budgets.ts';
import { revokeAuthorization, revokeCandidate } from './revoke-authorization.ts';
import { resealLeftovers } from './rotate-keys.ts';
import { isMasterRotationOpen } from './rotate-master.ts';
import { openCandidateSession, openSession } from './session.ts';
import { createSuccessors, sweepSuccessors } from './successors.ts';
import { createTakeCredential } from './take-credential.ts';
import type { Tokens } from './types.ts';
import { writeExpiration } from './write-expiration.ts';

/** The room, built once in each process. What each function promises stands in types.ts. */
export function createTokens(ctx: TokensContext): Tokens {
  const keeper = createKeeper(ctx);
  const successors = createSuccessors(ctx);
  return {
    vault: ctx.vault,
    openSession: (input) => openSession(ctx, keeper, input),
    openCandidateSession: (input) => openCandidateSession(ctx, input),
    takeCredential: createTakeCredential(ctx, keeper),
    failureFromReport: (connectionId, connector, reported) => failureFromReport(ctx, connectionId, connector, reported),
    renewAfterRefusal: (connectionId, connector, refusedVersion) =>
      renewAfterRefusal(ctx, keeper, connectionId, connector, refusedVersion),
    async saveCredential(trx, connectionId, credential) {
      const version = await saveCredential(ctx, trx, connectionId, credential);
      await writeExpiration(ctx, trx, connectionId);
      return version;
    },
    getDiagnosisContext: (db, connectionId, connector, usedVersion) =>
      getDiagnosisContext(ctx, db, connectionId, connector, usedVersion),
    getVersion,
    getGrantedScope: (db, connectionId) => getGrantedScope(ctx, db, connectionId),
    beginAuthorization: (connector, input) => beginAuthorization(ctx, connector, input),
    completeAuthorization: (connector, input) => completeAuthorization(ctx, connector, input),
    findOAuthApp: (connectorSlug, db) => findOAuthApp(ctx, connectorSlug, db),
    setOAuthApp: (connectorSlug, app, updatedByName, db) => setOAuthApp(ctx, connectorSlug, app, updatedByName, db),
    refreshAhead: (connectionId, connector) => refreshAhead(ctx, keeper, connectionId, connector),
    refreshNow: (connectionId, connector) => refreshNow(ctx, keeper, connectionId, connector),
    writeForecast: (trx, connectionId) => writeExpiration(ctx, trx, connectionId),
    renewForecasts: (signal) => renewForecasts(ctx, signal),
    obtainCredential: (connector, input) => obtainCredential(ctx, connector, input, successors),
    revokeAuthorization: (connectionId, connector) => revokeAuthorization(ctx, connectionId, connector),
    revokeCandidate: (connector, credential, config) => revokeCandidate(ctx, connector, credential, config),
    sweepSuccessors: () => sweepSuccessors(ctx),
    resealLeftovers: (otherPlaces) => resealLeftovers(ctx, otherPlaces),
    forgetOldBudgets: () => forgetOldBudgets(ctx),
    isSecretKeyChanging: () => isMasterRotationOpen(ctx),
    recoverSpilled: () => keeper.recoverSpilled(),
    settle: () => keeper.settle(),
  };
}
