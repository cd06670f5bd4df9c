// ActiveCampaign.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const activeCampaign: ProviderRules = {
  slug: 'active-campaign',
  name: 'ActiveCampaign',
  aliases: ['activecampaign', 'active_campaign'],
  rules,
  lifetimes,
};
