// A connector for tests of the tokens room, apart from the test runner, so that forked processes can use it too.
import type { AuthDescription, Connector } from '../../src/connectors/index.ts';

/** The master key of all tests. */
export const testSecretKey = Buffer.alloc(32, 7);

/** A connector of which only the parts that the tokens room reads are real. */
export function describeConnector(auth: AuthDescription, changes: Partial<Connector> = {}): Connector {
  return {
    slug: 'sandbox',
    name: 'Sandbox',
    auth,
    authKind: auth.kind,
    lifetimes: null,
    ...changes,
  } as Connector;
}

export const oauthDescription = (origin: string): Extract<AuthDescription, { kind: 'oauth2' }> => ({
  kind: 'oauth2',
  authorizeUrl: `${origin}/authorize`,
  tokenUrl: `${origin}/token`,
  revokeUrl: `${origin}/revoke`,
  scopes: ['read'],
  hasPkce: true,
  clientAuthentication: 'basic',
});
