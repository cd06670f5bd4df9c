// Backblaze B2.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const backblazeB2: ProviderRules = {
  slug: 'backblaze-b2',
  name: 'Backblaze B2',
  aliases: ['backblaze', 'b2', 'b2-cloud-storage'],
  parent: 's3',
  rules,
};
