// What the help page tells: the words of every detail under its cause, in general or in the terms of one provider. From the same rules and words
// as the explanations of real failures, so that the two cannot differ.
export {
  type HelpDetail,
  type HelpSection,
  type ProviderHelpPage,
  renderHelp,
  renderProviderHelp,
} from './render-help.ts';
