// MongoDB Atlas Administration API.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const mongodbAtlas: ProviderRules = {
  slug: 'mongodb-atlas',
  name: 'MongoDB Atlas',
  parent: 'mongodb',
  aliases: ['atlas', 'mongodb-atlas-admin'],
  rules,
};
