// Philips Hue: `error.type`; a user made by pressing the button stays until it is deleted in the bridge or account.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://developers.meethue.com/develop/hue-api/error-messages/';

export const rules: readonly Rule[] = [
  {
    id: 'hue/user-unknown',
    match: { at: { '*.error.type': '1' } },
    ...likely(means.wrongApiKey),
    citation: docs,
    example: answer(200, [{ error: { type: 1, address: '/lights', description: 'unauthorized user' } }], {
      auth: 'api_key',
    }),
  },
  {
    id: 'hue/request',
    match: { at: { '*.error.type': '3' } },
    ...means.notFound,
    citation: docs,
    example: answer(
      200,
      [{ error: { type: 3, address: '/lights/9', description: 'resource, /lights/9, not available' } }],
      { auth: 'api_key' },
    ),
  },
  {
    id: 'hue/button',
    match: { at: { '*.error.type': '101' } },
    ...means.badRequest,
    citation: docs,
    example: answer(200, [{ error: { type: 101, address: '', description: 'link button not pressed' } }], {
      auth: 'api_key',
    }),
  },
];
