// Google's products, played by the pretend Google: reports by days, sites, and sheets whose columns their first row names.
import { pretendKinds } from '../../../src/simulator/index.ts';
import type { Counterpart } from '../counterpart.ts';
import { type PretendStream, startPretendCounterpart } from './pretend.ts';

const start = (connectorSlug: string, objectId: string, streams: PretendStream[]): Promise<Counterpart> =>
  startPretendCounterpart({
    kind: pretendKinds.google,
    connectorSlug,
    // Whose grant it is, the id_token tells, which a session on a bare token does not have.
    identity: { key: '', label: '' },
    objectId,
    // A refused access token says nothing yet: whether the grant has ended, the refresh tells.
    refusal: { verdict: 'transient', cause: null, detail: 'access_token_expired' },
    streams,
    hasRetryAfter: true,
  });

const from = '2026-02-10';

export const startGoogleAnalytics = (): Promise<Counterpart> =>
  start('google-analytics', 'properties/301', [
    { name: 'daily_totals', pagesMin: 2, from },
    { name: 'traffic_sources', pagesMin: 2, from },
    { name: 'pages', pagesMin: 2, from },
    { name: 'landing_pages', pagesMin: 2, from },
    { name: 'events', pagesMin: 2, from },
    { name: 'countries', pagesMin: 2, from },
    { name: 'devices', pagesMin: 2, from },
  ]);

export const startGoogleSearchConsole = (): Promise<Counterpart> =>
  // A day at a time; final figures come three days later.
  start('google-search-console', 'sc-domain:harbour-lights.example', [
    { name: 'daily_totals', pagesMin: 1, from: '2026-03-03' },
    { name: 'queries', pagesMin: 5, from: '2026-03-03' },
    { name: 'queries_by_page', pagesMin: 5, from: '2026-03-03' },
  ]);

export const startGoogleSheets = (): Promise<Counterpart> =>
  start('google-sheets', '1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms', [
    { name: 'Lanterns', pagesMin: 2 },
    { name: "Ship's lamps", pagesMin: 1 },
  ]);
