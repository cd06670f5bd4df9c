// Diagnosis: failure + rules -> why, and whether it is disconnected at all. Pure: no I/O, no clock, no import from outside this folder.
// `diagnose` answers with data; `explain` puts it into words when it is shown; a provider's rules are written with `means` and `answer`.
export { defaultRemedy, defaultScope } from './defaults.ts';
export { diagnose } from './diagnose.ts';
export { type ExplainContext, type Explained, explain, type HelpAnchor, helpAnchors } from './explain.ts';
export { tellDuration, tellLifetimes } from './explain-lifetimes.ts';
export { tellDetail, unnamedProvider } from './explain-names.ts';
export { chainOf, findKnownProvider, type KnownProvider, type LearnMore, toItem } from './explain-provider.ts';
export { inSentence, nameSecrets } from './explain-secrets.ts';
export { isConnectorsWord } from './heed-hint.ts';
export { guess, likely, means } from './meanings.ts';
export { isReasonNamed } from './named-reason.ts';
export { protocolRules } from './protocols/index.ts';
export { redactMessage } from './redact.ts';
export {
  answer,
  type ConditionName,
  type DetailHelp,
  driverError,
  type Match,
  type Meaning,
  type ProviderHelp,
  type ProviderRules,
  type Rule,
  type RuleExample,
  type WaitReading,
} from './rules.ts';
export * from './types.ts';
export { wordRules } from './words/index.ts';
