// What authorizes the requests of a read, whichever component it is made from.
import type { Failure } from '../../../life/diagnosis/index.ts';
import type { Door, RequestParts } from '../contract.ts';
import type { OAuthAuthenticator, Scope } from '../manifest/index.ts';
import { placeAll } from '../slices/place-options.ts';

/** What authorizes the requests of one read. */
export interface Authenticator {
  /** What it puts into the next request; a Failure where signing in was refused. */
  parts(): Promise<RequestParts | Failure>;
}

export interface AuthenticatorInput {
  /** With the secrets in its config. */
  scope: Scope;
  door: Door;
  /** Where the requester's addresses begin: older ways of signing in have their paths below it. */
  baseUrl: () => string;
  /** The access token of an OAuth authenticator, from whoever keeps it. Null: the door authorizes such requests itself. */
  oauthToken: ((node: OAuthAuthenticator) => Promise<string | Failure>) | null;
}

/** Settings that are of no use to the manifest. */
export class SettingsDoNotFit extends Error {}

/** No authorization. */
export const nothing = (): RequestParts => placeAll([]);
export const inHeader = (name: string, value: string): RequestParts =>
  placeAll([[{ into: 'header', path: [name] }, value]]);

/** The same for every request. */
export const fixed = (parts: RequestParts): Authenticator => ({ parts: async () => parts });
