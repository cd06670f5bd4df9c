// Outbrain Amplify, and reports of Teads.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const outbrain: ProviderRules = {
  slug: 'outbrain',
  name: 'Outbrain',
  aliases: ['outbrain-amplify', 'outbrain-ads', 'teads'],
  marks: [{ header: { name: 'rate-limit-msec-left' } }],
  rules,
  lifetimes,
  help,
};
