// Pipedrive.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const pipedrive: ProviderRules = {
  slug: 'pipedrive',
  name: 'Pipedrive',
  aliases: ['pipe-drive', 'pipedrive-oauth'],
  rules,
  lifetimes,
  help,
};
