// Nextcloud.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const nextcloud: ProviderRules = {
  slug: 'nextcloud',
  name: 'Nextcloud',
  aliases: ['owncloud', 'nextcloud-files'],
  rules,
  lifetimes,
};
