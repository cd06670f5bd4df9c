// Yandex Direct, Metrica and Disk.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const yandex: ProviderRules = {
  slug: 'yandex',
  name: 'Yandex',
  aliases: ['yandex-*', 'yandex-direct', 'yandex-metrica', 'yandex-metrika', 'yandex-disk', 'yandex-market'],
  rules,
};
