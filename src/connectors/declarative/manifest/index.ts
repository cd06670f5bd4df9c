// Manifests of the open declarative connector format: from their text to a typed tree that runs.
// Read in this order: load-manifest.ts (the story), read-yaml.ts, resolve-references.ts, hand-down.ts, check.ts, components/.

export { clockKey } from './compile-expression.ts';
export type * from './components/catalogue.ts';
export type { MapOf } from './components/describe.ts';
export type { ComplexFieldType } from './components/schemas.ts';
export {
  type AuthWay,
  type Consent,
  describeAuth,
  findOAuth,
  type ManifestAuth,
  type OAuthWay,
  settingsIn,
} from './describe-auth.ts';
export { describeForm, readSettings, type Setting, type SettingKind } from './describe-form.ts';
export type { Refusal } from './find-refusals.ts';
export { isTrue } from './is-true.ts';
export { describeManifest, type JsonSchema } from './json-schema.ts';
export {
  type AnyStream,
  buildStream,
  type DynamicStream,
  listStreams,
  loadManifest,
  type Manifest,
  type ManifestStream,
} from './load-manifest.ts';
export { migrateConfig, type NormalizedConfig, normalizeConfig } from './normalize-config.ts';
export { ManifestError, type Problem, tellProblem } from './problems.ts';
export {
  type Environment,
  evaluateTree,
  isTemplate,
  renderMap,
  type Scope,
  type Template,
  type TemplateBranch,
  type TemplateMap,
  type TemplateTree,
  type ValidType,
} from './template.ts';
