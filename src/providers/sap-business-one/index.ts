// SAP Business One Service Layer.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const sapBusinessOne: ProviderRules = {
  slug: 'sap-business-one',
  name: 'SAP Business One',
  aliases: ['sap-b1', 'sap-business-one-service-layer'],
  rules,
};
