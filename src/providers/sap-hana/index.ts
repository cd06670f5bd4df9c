// SAP HANA, and SAP HANA Cloud.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const sapHana: ProviderRules = {
  slug: 'sap-hana',
  name: 'SAP HANA',
  aliases: ['hana', 'sap-hana-cloud', 'saphana', 'sap-datasphere'],
  rules,
  lifetimes,
};
