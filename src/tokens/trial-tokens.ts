// The part of this room that needs no database: a credential for what was entered, used once and never kept. For trying connectors out.
import { type Connector, needsOAuthApp } from '../connectors/index.ts';
import { RequestError } from '../request-error.ts';
import type { TokensContext } from './context.ts';
import { obtainCredential } from './obtain-credential.ts';
import { openCandidateSession } from './session.ts';
import type { Tokens } from './types.ts';

export type TrialTokens = Pick<Tokens, 'obtainCredential' | 'openCandidateSession'>;

export function createTrialTokens(given: Pick<TokensContext, 'egress' | 'clock'>): TrialTokens {
  // Nothing that follows opens the store or the vault: what would (the operator's OAuth app) is refused before.
  const ctx = given as TokensContext;
  return {
    openCandidateSession: (input) => openCandidateSession(ctx, input),
    async obtainCredential(connector: Connector, input) {
      if (needsOAuthApp(connector.auth))
        throw new RequestError(
          'bad_input',
          `${connector.name} is authorized with an OAuth app. Put an access token into the config, under accessToken.`,
        );
      return obtainCredential(ctx, connector, input);
    },
  };
}
