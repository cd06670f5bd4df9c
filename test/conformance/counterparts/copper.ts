// Copper, played by the pretend Copper: searches in pages that are sorted by the last change, with ties, and lists.
import { pretendKinds } from '../../../src/simulator/index.ts';
import type { Counterpart } from '../counterpart.ts';
import { startPretendCounterpart } from './pretend.ts';

export const startCopper = (): Promise<Counterpart> =>
  startPretendCounterpart({
    kind: pretendKinds.copper,
    connectorSlug: 'copper',
    identity: { key: '100624', label: 'Harbour Lights Ltd.' },
    objectId: '100624',
    refusal: { verdict: 'disconnected', cause: 'provider_specific', detail: 'api_key_deleted' },
    streams: [
      { name: 'people', pagesMin: 3, change: ['change-record', { stream: 'people', id: '5007', name: 'Changed' }] },
      { name: 'opportunities', pagesMin: 1, change: ['change-record', { stream: 'opportunities', name: 'New' }] },
      { name: 'leads', pagesMin: 1, change: ['change-record', { stream: 'leads', name: 'New' }] },
      { name: 'users', pagesMin: 1 },
      { name: 'pipelines', pagesMin: 1 },
    ],
    // Its documents name no header that says how long to wait.
    hasRetryAfter: false,
  });
