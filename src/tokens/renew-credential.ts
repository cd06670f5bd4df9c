// The one way to a new access token without a person, whatever the kind: by refresh token, by exchange of the access token, or by signing
// in once more with what was entered. The keeper calls it under its lease; nothing here reads or writes the store.
import type { Connector } from '../connectors/index.ts';
import type { Failure } from '../life/diagnosis/index.ts';
import type { JsonObject } from '../store/index.ts';
import type { TokensContext } from './context.ts';
import { askForGrant } from './manifest-grant.ts';
import { exchangeAccessToken, refreshGrant } from './oauth.ts';
import { signIn } from './sign-in.ts';
import { canRenew } from './stored-secrets.ts';
import type { NewCredential, TokenGrant } from './types.ts';

/** Call only when `canRenew`. `config` is the Connection's: hosts and parameters may depend on it. Never throws for what the world does. */
export async function renewCredential(
  ctx: TokensContext,
  connector: Connector,
  { secrets }: Pick<NewCredential, 'secrets'>,
  config: JsonObject,
): Promise<TokenGrant | Failure> {
  if (!canRenew(connector, secrets)) throw new Error(`A credential of ${connector.slug} cannot be renewed.`);
  if (secrets.kind === 'signed_in') return signIn(ctx, connector, { config, entered: secrets.entered });
  if (secrets.kind === 'manifest')
    return askForGrant(ctx, connector, { config, entered: secrets.entered, tokens: secrets.tokens });
  if (secrets.kind !== 'oauth2') throw new Error(`A credential of the kind ${secrets.kind} cannot be renewed.`);
  return secrets.refreshToken === null
    ? exchangeAccessToken(ctx, connector, secrets.accessToken, config)
    : refreshGrant(ctx, connector, secrets, config);
}
