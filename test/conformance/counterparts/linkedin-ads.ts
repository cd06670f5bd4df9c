// LinkedIn Ads, played by the pretend LinkedIn: lists by cursor, reports by days, and an ad account that has more creatives than a page.
import { pretendKinds } from '../../../src/simulator/index.ts';
import type { Counterpart } from '../counterpart.ts';
import { startPretendCounterpart } from './pretend.ts';

const objectId = '508000001';

export const startLinkedinAds = (): Promise<Counterpart> =>
  startPretendCounterpart({
    kind: pretendKinds.linkedin,
    connectorSlug: 'linkedin-ads',
    identity: { key: 'user-ada', label: 'ada' },
    objectId,
    refusal: { verdict: 'disconnected', cause: 'invalid_refresh_token', detail: 'revoked' },
    streams: [
      { name: 'account', pagesMin: 1 },
      { name: 'campaign_groups', pagesMin: 1 },
      { name: 'campaigns', pagesMin: 1, change: ['add-campaign', { object: objectId }] },
      { name: 'creatives', pagesMin: 2 },
      { name: 'ad_analytics_by_campaign', pagesMin: 3, from: '2025-12-15' },
      { name: 'ad_analytics_by_creative', pagesMin: 3, from: '2025-12-15' },
    ],
    // A limit of a day ends at midnight UTC, and no header says so.
    hasRetryAfter: false,
  });
