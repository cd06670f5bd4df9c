// Connectors that operators add at run time: check, try out, add or replace, remove. Why so: docs/adr/0023.
export { type CheckedTexts, checkTexts, chooseSlug, type TextProblem } from './check-texts.ts';
export type { ConnectorUse, Misfit } from './find-uses.ts';
export { countUses, getAddedConnector, type ListedConnector, listAddedConnectors } from './list-connectors.ts';
export { type ConnectorTexts, readTexts, type TextsInput, textBytesMax } from './read-texts.ts';
export { removeConnector } from './remove-connector.ts';
export {
  type Judged,
  judgeConnector,
  type SaveInput,
  type SavingContext,
  saveConnector,
  tellProblems,
} from './save-connector.ts';
export { describeTrialStreams, eachRecord, openTrial, readFirstRecords, type TrialContext } from './try-out.ts';
