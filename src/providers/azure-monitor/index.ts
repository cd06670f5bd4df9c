// Azure Monitor: Log Analytics and Application Insights.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const azureMonitor: ProviderRules = {
  slug: 'azure-monitor',
  name: 'Azure Monitor',
  parent: 'microsoft',
  aliases: [
    'azure-log-analytics',
    'log-analytics',
    'application-insights',
    'azure-application-insights',
    'microsoft-sentinel',
  ],
  rules,
  lifetimes,
};
