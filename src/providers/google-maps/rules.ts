// Google Maps Platform: `status` REQUEST_DENIED says only that it is refused, `error_message` why.
import { answer, likely, type Meaning, means, type Rule } from '../../life/diagnosis/index.ts';

const reference = 'https://developers.google.com/maps/documentation/geocoding/requests-geocoding';
const keyRefused = 'https://github.com/dkahle/ggmap/issues/213';

const refusal = (status: string, message?: string) =>
  answer(
    200,
    { ...(message === undefined ? {} : { error_message: message }), results: [], status },
    { auth: 'api_key' },
  );

/** A refusal that its message narrows down. */
const denied = (
  name: string,
  words: readonly string[],
  message: string,
  meaning: Meaning,
  citation: string | null = null,
): Rule => ({
  id: `google-maps/${name}`,
  match: { at: { status: 'REQUEST_DENIED' }, words },
  ...meaning,
  citation: citation ?? reference,
  ...(citation === null ? {} : { seen: message }),
  example: refusal('REQUEST_DENIED', message),
});

export const rules: readonly Rule[] = [
  // Whose project it is, ours or the person's, the answer does not say.
  denied(
    'api-not-enabled',
    [
      'this api project is not authorized to use this api | legacyapinotactivatedmaperror | is not activated on your api project',
    ],
    'This API project is not authorized to use this API',
    likely(means.apiNotEnabled),
    'https://github.com/moshen/node-googlemaps/issues/81',
  ),
  denied(
    'billing',
    ['you must enable billing'],
    'You must enable Billing on the Google Cloud Project',
    likely(means.paymentOverdue),
    'https://github.com/jsetton/alexa-assistant/issues/18',
  ),
  denied(
    'project-closed',
    ['google has disabled the use of', 'from this api project'],
    'Google has disabled the use of APIs from this API project.',
    likely(means.appDisabled),
    'https://github.com/googlemaps/google-maps-services-python/issues/107',
  ),
  denied(
    'key-expired',
    ['api key is expired | api key has expired'],
    'The provided API key is expired.',
    means.expiredAge,
  ),
  denied('key-invalid', ['api key is invalid'], 'The provided API key is invalid.', means.wrongApiKey, keyRefused),
  denied(
    'key-address',
    ['ip site or mobile application is not authorized | this ip address'],
    'This IP, site or mobile application is not authorized to use this API key',
    likely(means.ipNotAllowed),
    'https://github.com/marlove/react-native-geocoding/issues/37',
  ),
  denied(
    'key-not-for-this-api',
    ['this api key is not authorized to use this service or api'],
    'This API key is not authorized to use this service or API.',
    likely(means.scopeMissing),
    'https://github.com/b13/geocoding/issues/13',
  ),
  denied(
    'key-restricted',
    ['referer restrictions | referrer restrictions'],
    'API keys with referer restrictions cannot be used with this API.',
    likely(means.scopeMissing),
  ),
  denied(
    'key-not-sent',
    ['you must use an api key'],
    'You must use an API key to authenticate each request to Google Maps Platform APIs.',
    means.clientBug,
  ),
  {
    id: 'google-maps/quota',
    match: { at: { status: 'OVER_QUERY_LIMIT' }, words: ['daily request quota'] },
    ...means.quotaExhausted,
    citation: 'https://github.com/blackmann/locationpicker/issues/6',
    seen: 'You have exceeded your daily request quota for this API',
    example: refusal('OVER_QUERY_LIMIT', 'You have exceeded your daily request quota for this API.'),
  },
  {
    id: 'google-maps/quota-of-the-day',
    match: { at: { status: 'OVER_DAILY_LIMIT' } },
    ...likely(means.quotaExhausted),
    citation: reference,
    example: refusal('OVER_DAILY_LIMIT'),
  },
  {
    id: 'google-maps/rate-limit',
    match: { at: { status: 'OVER_QUERY_LIMIT' } },
    ...means.rateLimited,
    citation: reference,
    example: refusal('OVER_QUERY_LIMIT'),
  },
  {
    id: 'google-maps/unknown-error',
    match: { at: { status: 'UNKNOWN_ERROR' } },
    ...means.outage,
    citation: reference,
    example: refusal('UNKNOWN_ERROR'),
  },
];
