// DigitalOcean: `id` is the code.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://github.com/digitalocean/api-v2/issues/37';
const others = 'https://github.com/jeevatkm/digitalocean-api-java/issues/24';

export const rules: readonly Rule[] = [
  {
    id: 'digitalocean/token',
    match: { at: { id: 'unauthorized' } },
    ...means.wrongApiKey,
    citation: docs,
    seen: '"id":"unauthorized","message":"Unable to authenticate you."',
    example: answer(401, { id: 'Unauthorized', message: 'Unable to authenticate you.' }, { auth: 'api_key' }),
  },
  {
    id: 'digitalocean/scope',
    match: { at: { id: 'forbidden' } },
    ...means.scopeMissing,
    citation: others,
    seen: 'You do not have access for the attempted action',
    example: answer(
      403,
      { id: 'forbidden', message: 'You do not have access for the attempted action.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'digitalocean/rate',
    match: { at: { id: 'too_many_requests' } },
    ...means.rateLimited,
    citation: docs,
    example: answer(429, { id: 'too_many_requests', message: 'API Rate limit exceeded.' }, { auth: 'api_key' }),
  },
];
