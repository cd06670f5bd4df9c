// VideoSDK: names of errors, with codes from 4001.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://docs.videosdk.live/react-native/api/sdk-reference/error-codes';
const others = 'https://docs.videosdk.live/unity/api/sdk-reference/error-codes';

export const rules: readonly Rule[] = [
  {
    id: 'videosdk/key',
    match: { code: 'INVALID_API_KEY' },
    ...means.wrongApiKey,
    citation: others,
    seen: 'INVALID_API_KEY',
    example: answer(401, { error: { code: 'INVALID_API_KEY' } }, { auth: 'api_key' }),
  },
  {
    id: 'videosdk/token',
    match: { code: 'INVALID_TOKEN' },
    ...likely(means.wrongApiKey),
    citation: others,
    seen: 'INVALID_TOKEN',
    example: answer(401, { error: { code: 'INVALID_TOKEN' } }, { auth: 'api_key' }),
  },
  {
    id: 'videosdk/deactivated',
    match: { code: 'ACCOUNT_DEACTIVATED' },
    ...means.orgFrozen,
    citation: docs,
    seen: 'ACCOUNT_DEACTIVATED',
    example: answer(401, { error: { code: 'ACCOUNT_DEACTIVATED' } }, { auth: 'api_key' }),
  },
  {
    id: 'videosdk/discontinued',
    match: { code: 'ACCOUNT_DISCONTINUED' },
    ...means.orgFrozen,
    citation: docs,
    seen: 'ACCOUNT_DISCONTINUED',
    example: answer(401, { error: { code: 'ACCOUNT_DISCONTINUED' } }, { auth: 'api_key' }),
  },
  {
    id: 'videosdk/add-on',
    match: { code: 'ADD_ON_SERVICES_DISABLED' },
    ...means.planLimit,
    citation: docs,
    seen: 'ADD_ON_SERVICES_DISABLED',
    example: answer(401, { error: { code: 'ADD_ON_SERVICES_DISABLED' } }, { auth: 'api_key' }),
  },
  {
    id: 'videosdk/participants',
    match: { code: 'MAX_PARTICIPANT_REACHED' },
    ...means.quotaExhausted,
    citation: docs,
    seen: 'MAX_PARTICIPANT_REACHED',
    example: answer(401, { error: { code: 'MAX_PARTICIPANT_REACHED' } }, { auth: 'api_key' }),
  },
];
