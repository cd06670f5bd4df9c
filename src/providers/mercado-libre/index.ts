// Mercado Libre and Mercado Pago.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const mercadoLibre: ProviderRules = {
  slug: 'mercado-libre',
  name: 'Mercado Libre',
  aliases: ['mercadolibre', 'mercado-livre', 'mercadolivre', 'mercado-pago', 'mercadopago', 'meli'],
  rules,
};
