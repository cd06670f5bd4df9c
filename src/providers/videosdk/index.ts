// VideoSDK.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const videosdk: ProviderRules = {
  slug: 'videosdk',
  name: 'VideoSDK',
  rules,
};
