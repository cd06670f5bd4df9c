// MYOB Business (AccountRight).
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const myob: ProviderRules = {
  slug: 'myob',
  name: 'MYOB',
  aliases: ['myob-*'],
  rules,
};
