// Every provider that Mooring knows rules of: one folder each, data alone, and one line here. `diagnose` gets this list handed to it.
import type { ProviderRules } from '../life/diagnosis/index.ts';
import { postgres } from './postgres/index.ts';
import { sandboxAnalytics } from './sandbox-analytics/index.ts';
import { sandboxCrm } from './sandbox-crm/index.ts';

export const providerRules: readonly ProviderRules[] = [postgres, sandboxAnalytics, sandboxCrm];
