// Maya: codes K001 and on are about keys.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://developers.maya.ph/reference/authentication-and-api-key-error';

export const rules: readonly Rule[] = [
  {
    id: 'maya/nothing-sent',
    match: { code: 'K001' },
    ...means.badRequest,
    citation: docs,
    seen: 'Missing authentication header',
    example: answer(401, { error: '', code: 'K001' }, { auth: 'api_key' }),
  },
  {
    id: 'maya/key-expired',
    match: { code: 'K002' },
    ...means.expiredAge,
    citation: docs,
    seen: 'Key has expired',
    example: answer(401, { error: '', code: 'K002' }, { auth: 'api_key' }),
  },
  {
    id: 'maya/key',
    match: { code: 'K003' },
    ...means.wrongApiKey,
    citation: docs,
    seen: 'Invalid authentication credentials',
    example: answer(401, { error: '', code: 'K003' }, { auth: 'api_key' }),
  },
  {
    id: 'maya/address',
    match: { code: 'K004' },
    ...means.notFound,
    citation: docs,
    seen: 'Invalid endpoint',
    example: answer(401, { error: '', code: 'K004' }, { auth: 'api_key' }),
  },
];
