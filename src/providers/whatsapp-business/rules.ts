// WhatsApp Business: the Cloud API's own codes. Those below 1000 are the Graph's.
import { likely, type Meaning, means, type Rule } from '../../life/diagnosis/index.ts';
import { graphError } from '../facebook-ads/answers.ts';

const errorCodes = 'https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes';
const catalog = 'https://github.com/raaabdullah1/meta-graph-errors/blob/main/src/MetaErrorCatalog.php';

const code = (name: string, numbers: readonly number[], meaning: Meaning, citation: string | null = catalog): Rule => ({
  id: `whatsapp-business/${name}`,
  match: { code: numbers.map(String) },
  ...meaning,
  citation: citation ?? errorCodes,
  ...(citation === null ? {} : { seen: String(numbers[0]) }),
  example: graphError(numbers[0] as number, undefined, { error_data: { messaging_product: 'whatsapp' } }),
});

export const rules: readonly Rule[] = [
  code(
    'account-locked',
    [131031],
    means.accountLocked,
    'https://github.com/fbsamples/whatsapp-business-jaspers-market/issues/1',
  ),
  code('payment', [131042], means.paymentOverdue),
  code('access-denied', [131005], likely(means.scopeMissing), null),
  code('phone-number-not-registered', [131045, 133010, 133000], { ...likely(means.orgFrozen), scope: 'data_source' }),
  code('display-name', [131037], { ...likely(means.orgFrozen), scope: 'data_source' }),
  code('account-of-policy', [131048], likely(means.rateLimited), null),
  code('rate-limit', [131056, 130429, 133016, 80007, 80008], means.rateLimited),
  code('recipient-not-allowed', [131030], likely(means.badRequest), 'https://github.com/Neurotech-HQ/heyoo/issues/94'),
  code('outage', [131000, 131016, 133004, 131057], means.outage),
  code('media', [131052, 131053], likely(means.badRequest)),
  code(
    'message',
    [
      131026, 131021, 131047, 130497, 131051, 131008, 131009, 131049, 131050, 132000, 132001, 132005, 132007, 132012,
      132015, 132016, 132068, 132069, 135000, 1026,
    ],
    means.badRequest,
  ),
  {
    id: 'whatsapp-business/not-authenticated',
    match: { at: { 'error.code': '0', 'error.message': '' } },
    ...likely(means.revoked),
    citation: 'https://docs.bizmagnets.ai/whatsapp-channel/whatsapp-business-api-errors',
    seen: 'AuthException',
    example: graphError(0, 'AuthException: We were unable to authenticate the app user.'),
  },
  {
    id: 'whatsapp-business/blocked-for-policy',
    match: { at: { 'error.code': '368' } },
    ...means.accountLocked,
    certainty: 'likely',
    citation: catalog,
    seen: 'Temporarily blocked for policy violations.',
    example: graphError(368, '(#368) Temporarily blocked for policies violations'),
  },
];
