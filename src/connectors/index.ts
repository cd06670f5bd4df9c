// Connectors: our descriptions of providers, and how they are read.
export * from './added/index.ts';
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
export { isShown, refused, secretLabelsOf, withFallbacks } from './check-fields.ts';
export { besideManifest, ConnectorFileError, connectorFile, parseConnectorFile } from './connector-file.ts';
export { ManifestError } from './declarative/index.ts';
export { findShippedConnector, getShippedConnector, isConnectorAvailable, listShippedConnectors } from './list.ts';
export * from './types.ts';
