// What documents and reports of products say of OUR request, OUR app, a record, a passing state, an aged token or a guard against robots, in words
// that sound like a disconnection. Read without any provider's rules; by the document in which each answer stands. Envelopes are rebuilt where it shows none.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type AuthKind, diagnose } from '../../src/life/diagnosis/index.ts';

type Said = readonly [auth: AuthKind, status: number, body: object];
type Documents = Readonly<Record<string, readonly Said[]>>;

function checkNobodyIsDisconnected(documents: Documents): void {
  const wrong = Object.entries(documents).flatMap(([source, lines]) =>
    lines.flatMap(([auth, status, body]) => {
      const { verdict, rule } = diagnose({
        kind: 'failure',
        provider: 'nobody-knows-it',
        stage: 'api_call',
        auth,
        response: { status, headers: {}, body },
      });
      return verdict === 'disconnected' ? [`${source}: ${status} ${JSON.stringify(body)} by ${rule}`] : [];
    }),
  );
  assert.deepEqual(wrong, []);
}

describe('documented answers that sound like a disconnection and are none', () => {
  it('a limit that starts anew within a day, whatever plan is advertised', () =>
    checkNobodyIsDisconnected({
      'https://rapidapi.com/top-rated/api/e-mail-check-invalid-or-disposable-domain/discussions/34420': [
        ['api_key', 429, { message: 'You have exceeded the DAILY quota for Requests on your current plan, BASIC.' }],
        ['api_key', 429, { message: 'You have exceeded the HOURLY quota on your current plan. Upgrade your plan.' }],
      ],
      'https://github.com/yetibot/yetibot/pull/904': [
        [
          'api_key',
          429,
          {
            status_code: 429,
            status_message:
              'Your request count (1007) is over the allowed limit of 1000 per day - Upgrade your key, or retry after 1343.2 minutes',
          },
        ],
      ],
      'https://devdocs.joy.so/joy-rest-api-v2/rate-limits/': [
        ['api_key', 429, { error: 'daily_quota_exceeded', message: 'Daily quota of your plan used up' }],
        ['api_key', 429, { error: 'rate_limit_exceeded' }],
      ],
      'https://www.iplocate.io/docs/getting-started/quota-rate-limits': [
        ['api_key', 429, { error: 'You have reached the 1,000 requests per day of the free plan' }],
      ],
      'https://help.withallo.com/en/api-reference/guides/rate-limits': [
        ['api_key', 429, { code: 'API_KEY_QUOTA_EXCEEDED', details: [{ message: 'type=DAILY', field: 'DAILY' }] }],
      ],
      'https://www.marketdata.app/docs/api/troubleshooting/running-out-of-credits/': [
        ['api_key', 429, { s: 'error', errmsg: 'API credit limit reached for current window.' }],
      ],
      'https://techdocs.akamai.com/cloudlets/v2/reference/429': [
        [
          'api_key',
          429,
          {
            detail:
              'Your request did not succeed as this operation has reached the limit for your account. Please try after 2025-09-09T17:03:57.071Z.',
          },
        ],
      ],
      'https://developers.weixin.qq.com/doc/channels/API/basics/commErrCode.html': [
        ['oauth2', 200, { errcode: 45009, errmsg: 'reach max api daily quota limit' }],
        ['oauth2', 200, { errcode: 45011, errmsg: 'api minute-quota reach limit must slower retry next minute' }],
      ],
      'https://developers.binance.com/legacy-docs/nft/error-code': [
        ['api_key', 429, { code: -1003, msg: 'Way too much request weight used; IP banned until 1700000000000.' }],
        ['api_key', 400, { code: -1008, msg: 'Spot server is currently overloaded with other requests.' }],
        ['api_key', 400, { code: -1007, msg: 'Timeout waiting for response from backend server.' }],
      ],
      'https://bybit-exchange.github.io/doc-v3-offline/copy-trade/error': [
        ['api_key', 403, { retCode: 10018, retMsg: 'Exceeded IP rate limit.' }],
        ['api_key', 403, { retCode: 10006, retMsg: 'Too many visits. Current limit is 50 requests per minute.' }],
      ],
      'https://documentation.idenfy.com/extra/StandardErrorMessages': [
        ['api_key', 400, { identifier: 'TOO_MANY_REQUESTS', message: 'Requests per hour limit has been reached.' }],
      ],
    }));

  it('our own app, its keys, its project and its clock', () =>
    checkNobodyIsDisconnected({
      'https://developers.google.com/google-ads/api/reference/rpc/v20/AuthorizationErrorEnum.AuthorizationError': [
        [
          'oauth2',
          403,
          {
            error: {
              code: 'DEVELOPER_TOKEN_PROHIBITED',
              message: 'The developer token is not allowed with the project sent in the request.',
            },
          },
        ],
        [
          'oauth2',
          403,
          {
            error: {
              code: 'PROJECT_DISABLED',
              message: 'The Google Cloud project sent in the request does not have permission to access the api.',
            },
          },
        ],
        ['oauth2', 403, { error: { code: 'MISSING_TOS', message: 'The developer must sign the terms of service.' } }],
        [
          'oauth2',
          403,
          {
            error: {
              code: 'DEVELOPER_TOKEN_NOT_ON_ALLOWLIST',
              message: 'The developer token is not on the allow-list.',
            },
          },
        ],
        ['oauth2', 403, { error: { message: 'The Google Cloud project is not under the required organization.' } }],
      ],
      'https://developer.squareup.com/reference/square/enums/ErrorCode': [
        [
          'oauth2',
          403,
          { errors: [{ code: 'APPLICATION_DISABLED', detail: 'The calling application was disabled.' }] },
        ],
        [
          'oauth2',
          403,
          {
            errors: [
              {
                code: 'V1_APPLICATION',
                detail:
                  'The calling application was created prior to 2016-03-30 and is not compatible with v2 Square API calls.',
              },
            ],
          },
        ],
      ],
      'https://developer.ebay.com/support/kb-article?KBid=943': [
        ['oauth2', 200, { Errors: { ShortMessage: 'Inactive application or developer.', ErrorCode: 163 } }],
      ],
      'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/subsect_156935170194.html': [
        ['oauth2', 401, { oauth_problem: 'consumer_key_refused' }],
        ['oauth2', 401, { oauth_problem: 'consumer_key_unknown' }],
      ],
      'https://developer.adobe.com/commerce/webapi/get-started/authentication/oauth-errors/': [
        ['oauth2', 401, { oauth_problem: 'consumer_key_rejected' }],
        ['oauth2', 400, { oauth_problem: 'timestamp_refused' }],
        ['oauth2', 401, { oauth_problem: 'nonce_used' }],
        ['oauth2', 400, { oauth_problem: 'parameter_absent' }],
      ],
      'https://pastebin.com/MwTPNfzW': [
        [
          'api_key',
          403,
          { errorCode: 403036, errorDetails: 'Unauthorized partner', errorMessage: 'Unauthorized partner' },
        ],
      ],
      'https://developer.sage.com/x3/data-integration/guides/api-error-codes': [
        ['oauth2', 403, { message: 'The application registered on Sage Business Cloud is disabled' }],
        ['oauth2', 403, { message: 'The request has expired.' }],
        ['oauth2', 403, { message: 'Pairing request not found' }],
        ['oauth2', 403, { message: 'The pairing request has not been accepted.' }],
      ],
      'https://developer.tuya.com/en/docs/iot/global-error-code?id=Kaa7xrmxyveaf': [
        ['oauth2', 200, { code: 1005, msg: 'Appkey invalid', success: false }],
        ['oauth2', 200, { code: 1007, msg: 'not support Appkey', success: false }],
        ['api_key', 200, { code: 1013, msg: 'request time is invalid', success: false }],
      ],
      'https://openapi.orionstar.com/opendocs/en/server_docs/api_call_guide/error_code': [
        ['oauth2', 200, { code: 101009, msg: 'appid or secret invalid a' }],
        ['oauth2', 200, { code: 101009, msg: 'deny, appid invalid for set set_secret' }],
      ],
      'https://developers.weixin.qq.com/doc/channels/API/basics/commErrCode.html': [
        ['oauth2', 200, { errcode: 41002, errmsg: 'appid missing' }],
        ['oauth2', 200, { errcode: 40013, errmsg: 'invalid appid' }],
      ],
      'https://developers.paysera.com/guides/open-banking/guides/error-handling': [
        [
          'oauth2',
          401,
          {
            tppMessages: [{ code: 'CERTIFICATE_INVALID', text: 'The provided certificate is not valid for this TPP' }],
          },
        ],
      ],
      'https://www.twilio.com/docs/api/errors/57003': [
        ['api_key', 400, { code: 57003, message: "'Secret id' is invalid for this Partner" }],
      ],
      'https://bybit-exchange.github.io/doc-v3-offline/copy-trade/error': [
        ['api_key', 400, { retCode: 10021, retMsg: 'Timestamp for the request is outside of the recvWindow.' }],
      ],
    }));

  it('an access token that a refresh renews', () =>
    checkNobodyIsDisconnected({
      'https://developer.squareup.com/reference/square/enums/ErrorCode': [
        [
          'oauth2',
          401,
          { errors: [{ code: 'ACCESS_TOKEN_EXPIRED', detail: 'The provided access token has expired.' }] },
        ],
      ],
      'https://developers.weixin.qq.com/doc/channels/API/basics/commErrCode.html': [
        ['oauth2', 200, { errcode: 42001, errmsg: 'access_token expired' }],
        ['oauth2', 200, { errcode: 40001, errmsg: 'invalid credential, access_token is invalid or not latest' }],
      ],
      'https://developer.tuya.com/en/docs/iot/global-error-code?id=Kaa7xrmxyveaf': [
        ['oauth2', 200, { code: 1010, msg: 'token is expired', success: false }],
        ['oauth2', 200, { code: 1011, msg: 'token invalid', success: false }],
      ],
      'https://openapi.orionstar.com/opendocs/en/server_docs/api_call_guide/error_code': [
        ['oauth2', 200, { code: 101024, msg: 'access_token expire' }],
      ],
      'https://www.rfc-editor.org/rfc/rfc6749#section-5.2': [
        ['oauth2', 401, { error: 'invalid_grant', error_description: 'The access token is invalid or has expired' }],
        ['oauth2', 401, { error: 'invalid_grant', error_description: 'Access token not found' }],
      ],
      'https://developers.glean.com/errors/token-expired': [
        ['oauth2', 401, { title: 'Token Expired', detail: 'The token has expired.', code: 'token_expired' }],
      ],
      'https://docs.gusto.com/app-integrations/docs/error-categories': [
        [
          'oauth2',
          401,
          {
            errors: [
              {
                category: 'invalid_token',
                message: 'The token is invalid, expired, or has not been included in the request.',
              },
            ],
          },
        ],
      ],
      'https://help.aliyun.com/en/lingma/error-code-center': [
        ['oauth2', 401, { errorCode: 'ExpiredTokenError', errorMessage: 'Token has expired' }],
      ],
    }));

  it('a record, a payment or a link that is refused, whoever asks', () =>
    checkNobodyIsDisconnected({
      'https://docs.stripe.com/error-codes': [
        ['oauth2', 400, { error: { code: 'account_closed', message: 'The customer’s bank account has been closed.' } }],
        [
          'oauth2',
          400,
          {
            error: {
              code: 'account_invalid',
              message: 'The account ID provided as a value for the Stripe-Account header is invalid.',
            },
          },
        ],
        ['api_key', 402, { error: { code: 'expired_card', message: 'Your card has expired.' } }],
        ['api_key', 400, { error: { code: 'charge_expired_for_capture', message: 'The authorization has expired.' } }],
      ],
      'https://developer.squareup.com/reference/square/enums/ErrorCode': [
        ['oauth2', 400, { errors: [{ code: 'CARD_EXPIRED', detail: 'The card issuer declined the request.' }] }],
        [
          'oauth2',
          400,
          {
            errors: [
              {
                code: 'CARD_PROCESSING_NOT_ENABLED',
                detail: 'The location provided in the API call is not enabled for credit card processing.',
              },
            ],
          },
        ],
      ],
      'https://aps.autodesk.com/node/3426': [
        [
          'oauth2',
          403,
          {
            errors: [
              {
                code: 'ERR_WIP_ERROR',
                detail: '[WIP] The target lineage is reserved and can only be modified by the reserving user',
              },
            ],
          },
        ],
      ],
      'https://kestra.io/docs/api-reference/problems/locked': [
        ['api_key', 423, { title: 'Resource is locked', status: 423, detail: 'Resource is locked' }],
      ],
      'https://signatureapi.com/docs/v1/errors/expired-upload-token': [
        ['api_key', 422, { title: 'Expired Upload Token', detail: 'The upload token has expired.' }],
      ],
      'https://www.alibabacloud.com/help/doc-detail/415314.htm': [
        ['api_key', 403, { Code: 'UploadTokenExpired', Message: 'The upload credential has expired.' }],
      ],
      'https://pastebin.com/FSKuA9t4': [['api_key', 403, { Code: 'AccessDenied', Message: 'Request has expired' }]],
      'https://documentation.idenfy.com/extra/StandardErrorMessages': [
        ['api_key', 400, { identifier: 'TOKEN_NOT_VALID', message: 'Verification token is not valid or expired.' }],
      ],
      'https://developer.sage.com/api/connected_cloud/extradoc/': [
        ['oauth2', 400, { code: 2305, message: 'The passcode has expired' }],
        ['oauth2', 404, { code: 2215, message: 'Application not found' }],
      ],
      'https://developers.intercom.com/docs/references/rest-api/errors/error-codes/': [
        ['api_key', 409, { errors: [{ code: 'job_closed', message: 'The client should start a new bulk job' }] }],
        ['oauth2', 404, { errors: [{ code: 'admin_not_found', message: 'The admin does not exist' }] }],
      ],
      'https://developers.booking.com/connectivity/docs/content-troubleshooting': [
        ['basic', 400, { error: 'Cannot change hotel in status (closed) to open' }],
      ],
      'https://developer.siteminder.com/pmsxchange-api/additional-resources/reference-tables/error-codes.md': [
        ['basic', 200, { Error: { Code: 375, ShortText: 'Hotel not active' } }],
        ['basic', 200, { Error: { Code: 392, ShortText: 'Hotel not found for HotelCode=XXXXXX' } }],
      ],
      'https://developer.vismaonline.com/changelog/new-error-codes': [
        ['oauth2', 403, { ErrorCode: 4026, DeveloperErrorMessage: 'The voucher is in a locked period' }],
      ],
      'https://podpora.flexibee.eu/en/articles/3421967-api-based-document-locking': [
        ['basic', 400, { winstrom: { success: 'false', message: 'Záznam je zamčený.' } }],
      ],
      'https://github.com/githubdev2020/API_Doc_en/wiki/Error-code-description': [
        ['api_key', 200, { code: 4004, msg: 'Order does not exist or does not belong to the user' }],
      ],
    }));

  it('a call that is wrong, or came without its credential', () =>
    checkNobodyIsDisconnected({
      'https://github.com/openai/glow/issues/60': [
        ['oauth2', 403, { error: 'Anonymous caller does not have storage.objects.get access to the object.' }],
      ],
      'https://cloud.google.com/docs/authentication/troubleshoot-adc': [
        [
          'oauth2',
          403,
          { error: { message: "Method doesn't allow unregistered callers.", status: 'PERMISSION_DENIED' } },
        ],
      ],
      'https://help.aliyun.com/en/lingma/error-code-center': [
        [
          'api_key',
          403,
          {
            errorCode: 'UnsupportedCurrentTokenType',
            errorMessage: 'The API does not support the current token type.',
          },
        ],
        ['api_key', 400, { errorCode: 'UnsupportedInCurrentEnv', errorMessage: 'The API is not supported.' }],
      ],
      'https://github.com/githubdev2020/API_Doc_en/wiki/Error-code-description': [
        ['api_key', 200, { code: 1011, msg: 'Missing authentication parameters' }],
        ['api_key', 200, { code: 1012, msg: 'Nonce does not exist or is not correct' }],
      ],
      'https://developers.weixin.qq.com/doc/channels/API/basics/commErrCode.html': [
        ['oauth2', 200, { errcode: 41001, errmsg: 'access_token missing' }],
        ['oauth2', 200, { errcode: 43003, errmsg: 'require https' }],
      ],
      'https://developers.intercom.com/docs/references/rest-api/errors/error-codes/': [
        [
          'api_key',
          401,
          {
            errors: [{ code: 'missing_authorization', message: 'No authorization data was found on the request' }],
          },
        ],
      ],
      'https://docs.gusto.com/app-integrations/docs/error-categories': [
        ['oauth2', 406, { errors: [{ category: 'invalid_api_version', message: 'Invalid API Version `2023`.' }] }],
      ],
      'https://developers.cloudbeds.com/docs/common-api-errors-in-progress': [
        [
          'oauth2',
          401,
          { error: 'server_error', error_description: 'The authorization code is invalid or has expired.' },
        ],
      ],
      'https://developers.binance.com/legacy-docs/nft/error-code': [
        ['api_key', 400, { code: -1016, msg: 'This service is no longer available.' }],
        ['api_key', 400, { code: -1021, msg: 'Timestamp for this request is outside of the recvWindow.' }],
      ],
      'https://bybit-exchange.github.io/doc-v3-offline/copy-trade/error': [
        ['api_key', 403, { retCode: 10014, retMsg: 'Trading pairs not supported.' }],
        ['api_key', 404, { retCode: 10017, retMsg: 'Request path not found or request method is invalid' }],
      ],
      'https://developer.hipay.com/payment-fundamentals/essentials/error-messages': [
        ['basic', 400, { code: 1000008, message: 'Temporarily Unavailable' }],
        ['basic', 400, { code: 1000007, message: 'Unsupported Version' }],
      ],
    }));

  it('a guard against robots', () =>
    checkNobodyIsDisconnected({
      'https://help.api.lulu.com/en/support/solutions/articles/64000312087-why-are-my-api-requests-being-blocked-by-cloudflare-':
        [
          [
            'api_key',
            403,
            {
              title: 'Error 1010: Access denied',
              detail: "The site owner has blocked access based on your browser's signature.",
              cloudflare_error: true,
            },
          ],
        ],
      'https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-1xxx-errors/': [
        [
          'api_key',
          403,
          {
            title: 'Error 1020: Access denied',
            detail: 'This website is using a security service to protect itself from online attacks.',
          },
        ],
        [
          'api_key',
          429,
          {
            title: 'Error 1015: You are being rate limited',
            detail: 'The owner of this website has banned you temporarily from accessing this website.',
          },
        ],
      ],
      'https://github.com/abrahamperz/ByteCrawl/releases/tag/v1.4.0': [
        [
          'api_key',
          403,
          { error: "The site uses bot protection and refused this request. Automated access isn't allowed." },
        ],
      ],
      'https://github.com/discord/discord-api-docs/issues/6473': [
        ['api_key', 403, { message: 'internal network error', code: 40333 }],
      ],
    }));
});

describe('what stands close to them, and somebody has to act', () => {
  const lines: readonly (readonly [auth: AuthKind, status: number, said: string, detail: string])[] = [
    ['api_key', 429, 'Monthly quota of your plan exceeded. Upgrade your plan.', 'plan_limit'],
    ['api_key', 403, 'Your plan does not include API access. Please upgrade.', 'plan_limit'],
    [
      'api_key',
      402,
      'Your card was declined. Update your billing details to keep your subscription.',
      'payment_overdue',
    ],
    ['api_key', 401, 'Invalid API key in the URL', 'wrong_api_key'],
    ['api_key', 401, 'The API key is invalid or anonymous access is not allowed', 'wrong_api_key'],
    ['oauth2', 403, 'You do not have permission to view this field', 'object_access_lost'],
    ['oauth2', 403, 'Your user has no access to this account', 'object_access_lost'],
    ['api_key', 403, 'Your account is locked', 'account_locked'],
  ];
  for (const [auth, status, message, expected] of lines)
    it(message, () => {
      const response = { status, headers: {}, body: { message } };
      const failure = { kind: 'failure', provider: 'nobody-knows-it', stage: 'api_call', auth, response } as const;
      const { verdict, detail } = diagnose(failure, {}, []);
      assert.deepEqual([verdict, detail], ['disconnected', expected]);
    });
});
