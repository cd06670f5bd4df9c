// Overkiz (Somfy TaHoma, Atlantic Cozytouch, Hitachi): `errorCode`; a session is opened with user and password.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const client = 'https://github.com/iMicknl/python-overkiz-api/blob/main/pyoverkiz/exceptions.py';

export const rules: readonly Rule[] = [
  {
    id: 'overkiz/too-many',
    match: { words: ['too many requests | too many concurrent requests | too many attempts'] },
    ...means.rateLimited,
    citation: client,
    example: answer(
      400,
      { errorCode: 'AUTHENTICATION_ERROR', error: 'Too many requests, try again later : login with a' },
      { stage: 'token_refresh', auth: 'session' },
    ),
  },
  {
    id: 'overkiz/password',
    match: { code: 'AUTHENTICATION_ERROR' },
    ...likely(means.wrongPassword),
    citation: client,
    example: answer(
      401,
      { errorCode: 'AUTHENTICATION_ERROR', error: 'Bad credentials' },
      { stage: 'token_refresh', auth: 'session' },
    ),
  },
  {
    id: 'overkiz/session',
    match: { code: 'RESOURCE_ACCESS_DENIED', words: ['not authenticated'] },
    ...means.accessTokenExpired,
    citation: client,
    example: answer(401, { errorCode: 'RESOURCE_ACCESS_DENIED', error: 'Not authenticated' }, { auth: 'session' }),
  },
  {
    id: 'overkiz/maintenance',
    match: { words: ['server is down for maintenance | maintenance'] },
    ...means.maintenance,
    citation: client,
    example: answer(
      503,
      { errorCode: 'SERVICE_UNAVAILABLE', error: 'Server is down for maintenance' },
      { auth: 'session' },
    ),
  },
];
