// Overkiz (Somfy TaHoma, Atlantic Cozytouch, Hitachi).
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const overkiz: ProviderRules = {
  slug: 'overkiz',
  name: 'Overkiz',
  aliases: ['somfy', 'somfy-tahoma', 'cozytouch', 'tahoma'],
  rules,
};
