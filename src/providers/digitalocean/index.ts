// DigitalOcean.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const digitalocean: ProviderRules = {
  slug: 'digitalocean',
  name: 'DigitalOcean',
  rules,
};
