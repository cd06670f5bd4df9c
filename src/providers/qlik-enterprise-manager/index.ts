// Qlik Enterprise Manager.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const qlikEnterpriseManager: ProviderRules = {
  slug: 'qlik-enterprise-manager',
  name: 'Qlik Enterprise Manager',
  rules,
};
