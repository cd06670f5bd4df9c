// CometChat.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const cometchat: ProviderRules = {
  slug: 'cometchat',
  name: 'CometChat',
  rules,
};
