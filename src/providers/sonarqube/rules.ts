// SonarQube and SonarCloud: words in `errors[].msg`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const session =
  'https://github.com/SonarSource/sonarqube/blob/0596d2a257a10622be91858dbfbbad7346a7d777/server/sonar-webserver-auth/src/main/java/org/sonar/server/user/AbstractUserSession.java';
const api = 'https://docs.sonarsource.com/sonarqube-server/extension-guide/web-api/';
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'sonarqube/insufficient-privileges',
    match: { words: ['insufficient privileges'], format: 'json', status: [200, '4xx'] },
    ...means.roleLost,
    citation: session,
    seen: 'Insufficient privileges',
    example: answer(403, { errors: [{ msg: 'Insufficient privileges' }] }, key),
  },
  {
    id: 'sonarqube/authentication-required',
    match: {
      saysNot: ['secondFactor required'],
      words: ['authentication is required'],
      format: 'json',
      status: [200, '4xx'],
    },
    ...likely(means.wrongApiKey),
    citation: session,
    seen: 'Authentication is required',
    example: answer(401, { errors: [{ msg: 'Authentication is required' }] }, key),
  },
  {
    id: 'sonarqube/not-member',
    match: { words: ['not member of organization'], format: 'json', status: [200, '4xx'] },
    ...means.objectAccessLost,
    citation: session,
    seen: "You're not member of organization",
    example: answer(403, { errors: [{ msg: "You're not member of organization 'acme'" }] }, key),
  },
  {
    id: 'sonarqube/token-expired',
    match: { words: ['token expired | token has expired'], format: 'json', status: [200, '4xx'] },
    ...means.expiredAge,
    citation: api,
    example: answer(401, { errors: [{ msg: 'The token has expired' }] }, key),
  },
  {
    id: 'sonarqube/component-gone',
    match: { status: 404, words: ['component key', 'not found'] },
    ...likely(means.notFound),
    citation: api,
    example: answer(404, { errors: [{ msg: "Component key 'acme' not found" }] }, key),
  },
  {
    id: 'sonarqube/starting',
    match: { status: 503 },
    ...means.maintenance,
    citation: api,
    example: answer(503, { errors: [{ msg: 'SonarQube is starting' }] }, key),
  },
];
