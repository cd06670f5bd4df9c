// IBM Db2 for Linux, z/OS and i.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const db2: ProviderRules = {
  slug: 'db2',
  name: 'IBM Db2',
  aliases: ['ibm-db2', 'db2-zos', 'db2-luw', 'db2i', 'as400', 'ibm-db2-warehouse', 'dashdb', 'iseries'],
  rules,
  lifetimes,
};
