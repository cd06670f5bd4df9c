// Rakuten Ichiba (RMS): a licence key of some months beside the service secret.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errors =
  'https://webservice.rms.rakuten.co.jp/merchant-portal/view/ja/common/1-1_service_index/rakutenpayorderapi/';
const key = 'https://navi-manual.faq.rakuten.net/service-new/000007988';

export const rules: readonly Rule[] = [
  {
    id: 'rakuten/unauthorised',
    match: { code: ['GA0001', 'ES04-01'] },
    ...likely(means.wrongApiKey),
    citation: key,
    example: answer(401, { errors: [{ code: 'GA0001', message: 'Un-Authorised' }] }, { auth: 'api_key' }),
  },
  {
    id: 'rakuten/auth-error',
    match: { words: ['auth error | un authorised'] },
    ...likely(means.wrongApiKey),
    citation: errors,
    example: answer(401, { Results: { errorCode: 'ES04-02', message: 'AuthError' } }, { auth: 'api_key' }),
  },
];
