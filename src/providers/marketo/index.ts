// Adobe Marketo Engage.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const marketo: ProviderRules = {
  slug: 'marketo',
  name: 'Marketo',
  aliases: ['marketo-engage', 'adobe-marketo', 'marketo-rest'],
  rules,
  lifetimes,
  help,
};
