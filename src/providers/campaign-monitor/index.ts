// Campaign Monitor.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const campaignMonitor: ProviderRules = {
  slug: 'campaign-monitor',
  name: 'Campaign Monitor',
  aliases: ['campaignmonitor', 'createsend'],
  rules,
  lifetimes,
};
