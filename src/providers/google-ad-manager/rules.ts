// Google Ad Manager: `AuthenticationError.X` in a SOAP fault. What a user may see depends on the network and the role there.
import { answer, likely, type Meaning, means, type Rule } from '../../life/diagnosis/index.ts';

const reasons =
  'https://github.com/googleads/googleads-php-lib/blob/main/src/Google/AdsApi/AdManager/v202308/AuthenticationErrorReason.php';
const troubleshooting = 'https://developers.google.com/ad-manager/api/troubleshooting';

const fault = (family: string, reason: string) =>
  answer(
    500,
    `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault><faultcode>soap:Server</faultcode><faultstring>[${family}.${reason} @ ]</faultstring><detail><ApiExceptionFault><errors><errorString>${family}.${reason}</errorString><reason>${reason}</reason></errors></ApiExceptionFault></detail></soap:Fault></soap:Body></soap:Envelope>`,
    { auth: 'oauth2' },
  );

const wordsOf: Readonly<Record<string, string>> = {
  AuthenticationError: 'authentication error',
  PermissionError: 'permission error',
  QuotaError: 'quota error',
  ServerError: 'server error',
  ApiVersionError: 'api version error',
  FeatureError: 'feature error',
};

/** A client may keep only the `faultstring`: the family and the reason, read as words. */
const inFaultString = (name: string, family: string, codes: readonly string[], meaning: Meaning): Rule => ({
  id: `google-ad-manager/${name}-in-fault-string`,
  match: {
    status: [200, 500],
    words: [codes.map((code) => `${wordsOf[family]} ${code.toLowerCase().replaceAll('_', ' ')}`).join(' | ')],
  },
  ...likely(meaning),
  citation: reasons,
  example: answer(500, { faultcode: 'soap:Server', faultstring: `[${family}.${codes[0]} @ ]` }, { auth: 'oauth2' }),
});

/** The fault gives the reason alone and with its family; the message has both in brackets. */
const reason = (
  name: string,
  family: string,
  codes: readonly string[],
  meaning: Meaning,
  citation: string | null = reasons,
): Rule => ({
  id: `google-ad-manager/${name}`,
  match: { code: codes.flatMap((code) => [code, `${family}.${code}`]) },
  ...meaning,
  citation: citation ?? troubleshooting,
  ...(citation === null ? {} : { seen: codes[0] as string }),
  example: fault(family, codes[0] as string),
});

type Row = readonly [
  name: string,
  family: string,
  codes: readonly string[],
  meaning: Meaning,
  citation?: string | null,
];

const rows: readonly Row[] = [
  ['api-access-off', 'AuthenticationError', ['NETWORK_API_ACCESS_DISABLED'], means.adminPolicy],
  [
    'no-network',
    'AuthenticationError',
    ['NO_NETWORKS_TO_ACCESS', 'NETWORK_NOT_FOUND', 'INVALID_EMAIL'],
    likely({ ...means.objectAccessLost, scope: 'connection' }),
  ],
  ['under-investigation', 'AuthenticationError', ['UNDER_INVESTIGATION'], means.orgFrozen],
  [
    'network-code-missing',
    'AuthenticationError',
    ['NETWORK_CODE_REQUIRED', 'MISSING_SOAP_REQUEST_HEADER', 'AMBIGUOUS_SOAP_REQUEST_HEADER'],
    means.clientBug,
  ],
  ['connection', 'AuthenticationError', ['CONNECTION_ERROR'], means.outage],
  [
    'authentication-failed',
    'AuthenticationError',
    [
      'AUTHENTICATION_FAILED',
      'MISSING_AUTHENTICATION',
      'MISSING_AUTHENTICATION_HTTP_HEADER',
      'INVALID_OAUTH_SIGNATURE',
    ],
    means.accessTokenExpired,
  ],
  ['permission', 'PermissionError', ['PERMISSION_DENIED'], likely(means.roleLost), null],
  ['quota', 'QuotaError', ['EXCEEDED_QUOTA', 'REPORT_JOB_LIMIT'], means.rateLimited, null],
  ['server', 'ServerError', ['SERVER_ERROR', 'SERVER_BUSY'], means.outage, null],
  ['version', 'ApiVersionError', ['UPDATE_TO_NEWER_VERSION'], means.versionSunset, null],
  ['feature', 'FeatureError', ['MISSING_FEATURE'], means.planLimit, null],
];

export const rules: readonly Rule[] = [
  ...rows.map((row) => reason(...row)),
  ...rows.map(([name, family, codes, meaning]) => inFaultString(name, family, codes, meaning)),
];
