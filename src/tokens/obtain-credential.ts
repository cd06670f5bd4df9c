// From what a person entered to a credential that is not yet stored: at once for keys and passwords, by a request for kinds that sign in.
import { after } from '../clock.ts';
import { type Connector, fillText, signsIn } from '../connectors/index.ts';
import { type Failure, isFailure } from '../life/diagnosis/index.ts';
import { RequestError } from '../request-error.ts';
import type { TokensContext } from './context.ts';
import { obtainForManifest } from './manifest-grant.ts';
import { type SignInInput, signIn } from './sign-in.ts';
import type { Successors } from './successors.ts';
import type { EnteredSecrets, NewCredential, StoredSecrets } from './types.ts';

/** `entered`: the secret fields, by name. Throws RequestError('bad_input') when the connector takes no fields, or what was entered cannot be sent. */
export async function obtainCredential(
  ctx: TokensContext,
  connector: Connector,
  input: SignInInput,
  successors: Successors | null = null,
): Promise<NewCredential | Failure> {
  const obtainedAt = ctx.clock.now();
  const plain = { obtainedAt, accessExpiresAt: null, refreshExpiresAt: null };
  if (connector.auth.kind === 'manifest') return obtainForManifest(ctx, connector, input, successors);
  if (!signsIn(connector.auth)) return { secrets: enteredSecrets(connector, input), ...plain };
  const grant = await signIn(ctx, connector, input);
  if (isFailure(grant)) return grant;
  const lifeMs = grant.expiresInMs ?? connector.lifetimes?.accessTokenMs ?? null;
  return {
    secrets: { kind: 'signed_in', accessToken: grant.accessToken, scope: grant.scope, entered: input.entered },
    obtainedAt,
    accessExpiresAt: lifeMs === null ? null : after(obtainedAt, lifeMs),
    refreshExpiresAt: null,
    isAccessLifeTold: grant.expiresInMs !== null,
    learned: grant.learned,
  };
}

function enteredSecrets({ auth, name }: Connector, { config, entered }: SignInInput): StoredSecrets {
  switch (auth.kind) {
    case 'db_password':
      return { kind: 'db_password', password: onlyOne(entered) };
    case 'api_key': {
      const isOfParts = [auth.placement].flat().some(({ value }) => value !== undefined);
      return { kind: 'api_key', apiKey: onlyOne(entered), ...(isOfParts && { others: entered }) };
    }
    case 'basic': {
      const values = { ...config, ...entered };
      return {
        kind: 'basic',
        username: fillText(auth.username ?? '{username}', values),
        password: fillText(auth.password ?? '{password}', values),
      };
    }
    default:
      throw new RequestError('bad_input', `${name} is authorized on the provider's own pages, not by a form.`);
  }
}

/** The form's one secret field is the key or the password, whatever it is called. */
const onlyOne = (entered: EnteredSecrets): string => Object.values(entered)[0] ?? '';
