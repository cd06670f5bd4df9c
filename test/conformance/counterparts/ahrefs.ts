// Ahrefs, played by the pretend Ahrefs: the histories of a project, which is asked first for its address.
import { pretendKinds } from '../../../src/simulator/index.ts';
import type { Counterpart } from '../counterpart.ts';
import { startPretendCounterpart } from './pretend.ts';

export const startAhrefs = (): Promise<Counterpart> =>
  startPretendCounterpart({
    kind: pretendKinds.ahrefs,
    connectorSlug: 'ahrefs',
    // No answer names the workspace of a key.
    identity: { key: '', label: '' },
    objectId: '7100001',
    refusal: { verdict: 'disconnected', cause: 'invalid_credentials', detail: 'wrong_api_key' },
    streams: [
      { name: 'project', pagesMin: 1 },
      { name: 'metrics_history', pagesMin: 1, from: '2025-12-15' },
      { name: 'domain_rating_history', pagesMin: 1, from: '2025-12-15' },
      { name: 'referring_domains_history', pagesMin: 1, from: '2025-12-15' },
    ],
    hasRetryAfter: false,
    hasMinuteLimit: true,
  });
