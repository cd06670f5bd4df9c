// Monitor ERP.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const monitorErp: ProviderRules = {
  slug: 'monitor-erp',
  name: 'Monitor ERP',
  rules,
};
