// Connectors: our descriptions of providers, and how they are read.
export {
  authKindOf,
  type Exchange,
  fillText,
  fillTexts,
  fillUrl,
  type JwtBearerDescription,
  type Learned,
  namesIn,
  needsOAuthApp,
  type OAuthCodeDescription,
  type PasswordDescription,
  type Placement,
  type SessionDescription,
  type SignInDescription,
  type SignInStep,
  signsIn,
  type TokenReplyDescription,
  type TokenRequestDescription,
  type Values,
} from './auth/index.ts';
export { refused } from './check-fields.ts';
export { ConnectorFileError, parseConnectorFile } from './connector-file.ts';
export { findConnector, getConnector, isConnectorAvailable, listConnectors } from './list.ts';
export type * from './types.ts';
