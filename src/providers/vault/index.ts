// HashiCorp Vault.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const vault: ProviderRules = {
  slug: 'vault',
  name: 'HashiCorp Vault',
  aliases: ['hashicorp-vault'],
  rules,
};
