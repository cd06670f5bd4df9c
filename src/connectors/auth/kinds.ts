// Pure: what follows from the kind of an authorization alone.
import type { AuthKind } from '../../life/diagnosis/index.ts';
import type { AuthDescription } from './description.ts';

/** How the diagnosis calls it: whose secret a refusal speaks of. */
export function authKindOf({ kind }: AuthDescription): AuthKind {
  switch (kind) {
    // The client is entered by a person, so "invalid_client" is no operator's fault.
    case 'client_credentials':
    case 'jwt_bearer':
      return 'service_account';
    case 'password':
      return 'basic';
    // The connector says it more exactly, by the authenticators of its manifest.
    case 'manifest':
      return 'api_key';
    default:
      return kind;
  }
}

/** Whether an operator has to enter an OAuth app before anybody can connect. */
export const needsOAuthApp = (auth: AuthDescription): boolean =>
  auth.kind === 'oauth2' || (auth.kind === 'password' && auth.client === 'oauth_app');

/** Kinds that get a token by what a person entered, and get a new one by the same. */
export type SignInDescription = Extract<
  AuthDescription,
  { kind: 'client_credentials' | 'jwt_bearer' | 'password' | 'session' }
>;

const signInKinds: ReadonlySet<string> = new Set(['client_credentials', 'jwt_bearer', 'password', 'session']);

export const signsIn = (auth: AuthDescription): auth is SignInDescription => signInKinds.has(auth.kind);
