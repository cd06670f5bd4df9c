// Apache Druid, and Imply its cloud.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const apacheDruid: ProviderRules = {
  slug: 'apache-druid',
  name: 'Apache Druid',
  aliases: ['druid', 'imply', 'imply-polaris'],
  marks: [{ at: { error: 'druidException' } }],
  rules,
  lifetimes,
};
