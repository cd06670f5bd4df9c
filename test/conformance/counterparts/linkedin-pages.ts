// LinkedIn Pages, played by the pretend LinkedIn: the statistics of a page by days.
import { pretendKinds } from '../../../src/simulator/index.ts';
import type { Counterpart } from '../counterpart.ts';
import { startPretendCounterpart } from './pretend.ts';

export const startLinkedinPages = (): Promise<Counterpart> =>
  startPretendCounterpart({
    kind: pretendKinds.linkedin,
    connectorSlug: 'linkedin-pages',
    identity: { key: 'user-ada', label: 'ada' },
    objectId: '70000001',
    refusal: { verdict: 'disconnected', cause: 'invalid_refresh_token', detail: 'revoked' },
    streams: [
      { name: 'organization', pagesMin: 1 },
      { name: 'share_statistics', pagesMin: 3, from: '2025-12-15' },
      { name: 'follower_statistics', pagesMin: 3, from: '2025-12-15' },
      { name: 'page_statistics', pagesMin: 3, from: '2025-12-15' },
    ],
    hasRetryAfter: false,
  });
