// One line for each connector: who plays its provider.
import type { Counterpart } from '../counterpart.ts';
import { startAhrefs } from './ahrefs.ts';
import { startCopper } from './copper.ts';
import { startGoogleAnalytics, startGoogleSearchConsole, startGoogleSheets } from './google.ts';
import { startLinkedinAds } from './linkedin-ads.ts';
import { startLinkedinPages } from './linkedin-pages.ts';
import { startPostgres } from './postgres.ts';
import { startSandboxAnalytics } from './sandbox-analytics.ts';
import { startSandboxCrm } from './sandbox-crm.ts';

/** By slug. */
export const counterparts: Readonly<Record<string, () => Promise<Counterpart>>> = {
  ahrefs: startAhrefs,
  copper: startCopper,
  'google-analytics': startGoogleAnalytics,
  'google-search-console': startGoogleSearchConsole,
  'google-sheets': startGoogleSheets,
  'linkedin-ads': startLinkedinAds,
  'linkedin-pages': startLinkedinPages,
  postgres: startPostgres,
  'sandbox-analytics': startSandboxAnalytics,
  'sandbox-crm': startSandboxCrm,
};
