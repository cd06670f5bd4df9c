// Tray.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const tray: ProviderRules = {
  slug: 'tray',
  name: 'Tray',
  aliases: ['tray-commerce'],
  rules,
};
