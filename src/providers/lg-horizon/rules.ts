// LG Horizon (Ziggo, Telenet, Sunrise, Virgin): `error.statusCode`, or words.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const gone = 'https://github.com/Sholofly/lghorizon/issues/276';
const login = 'https://github.com/Sholofly/lghorizon/issues/258';
const session = { auth: 'session' } as const;
const sessionrefresh = { stage: 'token_refresh', auth: 'session' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'lg-horizon/refresh-token-gone',
    match: { words: ['refresh token not found | logout please'], format: 'json', status: [200, '4xx'] },
    ...means.revoked,
    citation: gone,
    seen: 'Refresh token not found, logout please',
    example: answer(
      403,
      { error: { statusCode: 3111, message: 'Refresh token not found, logout please' } },
      sessionrefresh,
    ),
  },
  {
    id: 'lg-horizon/refresh-token-gone-by-code',
    match: { at: { 'error.statusCode': '3111' } },
    ...likely(means.revoked),
    citation: gone,
    example: answer(403, { error: { statusCode: 3111, message: 'Forbidden' } }, sessionrefresh),
  },
  {
    id: 'lg-horizon/login-refused',
    match: {
      auth: ['basic', 'session'],
      words: ['invalid credentials | invalid username or password'],
      format: 'json',
      status: [200, '4xx'],
    },
    ...likely(means.wrongPassword),
    citation: login,
    seen: 'Invalid credentials',
    example: answer(401, { error: { statusCode: 3000, message: 'Invalid credentials' } }, session),
  },
];
