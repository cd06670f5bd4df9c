// Google Sheets: spreadsheets as tables.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const googleSheets: ProviderRules = {
  slug: 'google-sheets',
  name: 'Google Sheets',
  parent: 'google',
  aliases: ['google-spreadsheets', 'gsheets', 'google-docs', 'google-slides'],
  rules,
  lifetimes,
};
