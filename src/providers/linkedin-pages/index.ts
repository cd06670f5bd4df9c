// LinkedIn Pages: the Community Management API. It refuses in LinkedIn's own words; there is no rule that is its alone.
import type { ProviderRules } from '../../life/diagnosis/index.ts';

export const linkedinPages: ProviderRules = {
  slug: 'linkedin-pages',
  name: 'LinkedIn Pages',
  parent: 'linkedin',
  aliases: ['linkedin-company-pages', 'linkedin-organic'],
  rules: [],
};
