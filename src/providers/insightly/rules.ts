// Insightly: statuses, with few words; a key belongs to a user and works only in the pod of its account.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const working = 'https://op5rauiz.insightlyservice.com/en-US/Knowledge/article/1447/Working_with_the_Insightly_Web_API';
const limits = 'https://docs.nango.dev/integrations/all/insightly';
const access = 'https://bollardai.com/resources/insightly';

export const rules: readonly Rule[] = [
  {
    id: 'insightly/key',
    match: {
      saysNot: ['key expired', 'secondFactor required'],
      stage: 'api_call',
      status: 401,
      words: ['api key | unauthorized | authentication | authorization has been denied'],
      format: 'json',
    },
    ...likely(means.wrongApiKey),
    citation: working,
    seen: 'Incorrect authentication will result in a 401 error.',
    example: answer(401, { Message: 'Authorization has been denied for this request.' }, { auth: 'api_key' }),
  },
  {
    id: 'insightly/api-access-off',
    match: {
      saysNot: ['plan lacks'],
      stage: 'api_call',
      status: 403,
      words: ['api access | forbidden | permission | access denied'],
      format: 'json',
    },
    ...likely(means.roleLost),
    citation: access,
    seen: 'An administrator can switch API Access off for any user, after which their key is refused.',
    example: answer(403, { Message: 'API access is not enabled for this user.' }, { auth: 'api_key' }),
  },
  {
    id: 'insightly/daily-limit',
    match: { status: 429, words: ['daily | per day | day'] },
    ...means.quotaExhausted,
    citation: limits,
    seen: 'you will no longer be able to make requests against that endpoint until next day',
    example: answer(429, { Message: 'Your daily limit is reached.' }, { auth: 'api_key' }),
  },
  {
    id: 'insightly/rate-limit',
    match: { status: 429 },
    ...likely(means.rateLimited),
    citation: working,
    example: answer(429, ''),
  },
];
