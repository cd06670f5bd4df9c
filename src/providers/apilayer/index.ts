// APILayer.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const apilayer: ProviderRules = {
  slug: 'apilayer',
  name: 'APILayer',
  aliases: [
    'currencylayer',
    'fixer',
    'marketstack',
    'weatherstack',
    'aviationstack',
    'serpstack',
    'ipstack',
    'mediastack',
    'positionstack',
    'numverify',
    'mailboxlayer',
    'coinlayer',
    'exchangeratesapi',
  ],
  rules,
};
