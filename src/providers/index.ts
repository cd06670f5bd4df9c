// Every provider that Mooring knows rules of: one folder each, data alone, and one line here. `diagnose` gets this list handed to it.
import type { ProviderRules } from '../life/diagnosis/index.ts';
import { ahrefs } from './ahrefs/index.ts';
import { copper } from './copper/index.ts';
import { hubspot } from './hubspot/index.ts';
import { intercom } from './intercom/index.ts';
import { linkedin } from './linkedin/index.ts';
import { postgres } from './postgres/index.ts';
import { sandboxAnalytics } from './sandbox-analytics/index.ts';
import { sandboxCrm } from './sandbox-crm/index.ts';
import { slack } from './slack/index.ts';

// biome-ignore format: one line per provider
export const providerRules: readonly ProviderRules[] = [
  ahrefs,
  copper,
  hubspot,
  intercom,
  linkedin,
  postgres,
  sandboxAnalytics,
  sandboxCrm,
  slack,
];
