// Twilio Segment: workspaces and sources.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const segment: ProviderRules = {
  slug: 'segment',
  name: 'Segment',
  aliases: ['twilio-segment', 'segment-io'],
  rules,
  lifetimes,
  help,
};
