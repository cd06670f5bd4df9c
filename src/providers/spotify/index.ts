// Spotify: music, podcasts and ads.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const spotify: ProviderRules = {
  slug: 'spotify',
  name: 'Spotify',
  aliases: ['spotify-ads', 'spotify-ad-studio', 'spotify-podcasts'],
  rules,
  lifetimes,
  help,
};
