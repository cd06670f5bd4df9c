// Google Drive: files and shared drives.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const googleDrive: ProviderRules = {
  slug: 'google-drive',
  name: 'Google Drive',
  parent: 'google',
  aliases: ['google-drive-v3', 'gdrive', 'google-shared-drive'],
  rules,
  lifetimes,
};
