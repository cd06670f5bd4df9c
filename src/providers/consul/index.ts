// HashiCorp Consul.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const consul: ProviderRules = {
  slug: 'consul',
  name: 'HashiCorp Consul',
  aliases: ['hashicorp-consul'],
  rules,
};
