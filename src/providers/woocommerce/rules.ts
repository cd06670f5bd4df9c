// WooCommerce: `code` and the fixed messages of its authentication class.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const authentication =
  'https://github.com/woocommerce/woocommerce/blob/trunk/plugins/woocommerce/includes/class-wc-rest-authentication.php';
const docs = 'https://woocommerce.github.io/woocommerce-rest-api-docs/';
const basic = { auth: 'basic' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'woocommerce/no-read-permission',
    match: {
      code: 'woocommerce_rest_authentication_error',
      words: ['does not have read permissions | does not have write permissions'],
    },
    ...means.scopeMissing,
    citation: authentication,
    seen: 'The API key provided does not have read permissions.',
    example: answer(
      401,
      {
        code: 'woocommerce_rest_authentication_error',
        message: 'The API key provided does not have read permissions.',
        data: { status: 401 },
      },
      basic,
    ),
  },
  {
    id: 'woocommerce/route-out-of-scope',
    match: { code: 'woocommerce_rest_authentication_error', words: ['cannot be used to access this endpoint'] },
    ...means.badRequest,
    citation: authentication,
    seen: 'The provided API key cannot be used to access this endpoint.',
    example: answer(
      401,
      {
        code: 'woocommerce_rest_authentication_error',
        message: 'The provided API key cannot be used to access this endpoint.',
        data: { status: 401 },
      },
      basic,
    ),
  },
  {
    id: 'woocommerce/timestamp',
    match: { code: 'woocommerce_rest_authentication_error', words: ['invalid timestamp'] },
    ...means.clockSkew,
    citation: authentication,
    seen: 'Invalid timestamp.',
    example: answer(
      401,
      { code: 'woocommerce_rest_authentication_error', message: 'Invalid timestamp.', data: { status: 401 } },
      basic,
    ),
  },
  {
    id: 'woocommerce/nonce-used',
    match: { code: 'woocommerce_rest_authentication_error', words: ['invalid nonce | nonce has already been used'] },
    ...means.clientBug,
    citation: authentication,
    seen: 'Invalid nonce - nonce has already been used.',
    example: answer(
      401,
      {
        code: 'woocommerce_rest_authentication_error',
        message: 'Invalid nonce - nonce has already been used.',
        data: { status: 401 },
      },
      basic,
    ),
  },
  {
    id: 'woocommerce/signature-method',
    match: {
      code: 'woocommerce_rest_authentication_error',
      words: ['signature method is invalid | failed to sort parameters | unknown request method'],
    },
    ...means.clientBug,
    citation: authentication,
    seen: 'Invalid signature - signature method is invalid.',
    example: answer(
      401,
      {
        code: 'woocommerce_rest_authentication_error',
        message: 'Invalid signature - signature method is invalid.',
        data: { status: 401 },
      },
      basic,
    ),
  },
  {
    id: 'woocommerce/signature',
    match: { code: 'woocommerce_rest_authentication_error', words: ['provided signature does not match'] },
    ...likely(means.wrongApiKey),
    citation: authentication,
    seen: 'Invalid signature - provided signature does not match.',
    example: answer(
      401,
      {
        code: 'woocommerce_rest_authentication_error',
        message: 'Invalid signature - provided signature does not match.',
        data: { status: 401 },
      },
      basic,
    ),
  },
  {
    id: 'woocommerce/key-refused',
    match: {
      code: 'woocommerce_rest_authentication_error',
      words: ['consumer key is invalid | consumer secret is invalid'],
    },
    ...means.wrongApiKey,
    citation: authentication,
    seen: 'Consumer secret is invalid.',
    example: answer(
      401,
      { code: 'woocommerce_rest_authentication_error', message: 'Consumer secret is invalid.', data: { status: 401 } },
      basic,
    ),
  },
  {
    id: 'woocommerce/parameters-missing',
    match: { code: 'woocommerce_rest_authentication_missing_parameter' },
    ...means.badRequest,
    citation: authentication,
    seen: 'woocommerce_rest_authentication_missing_parameter',
    example: answer(
      401,
      {
        code: 'woocommerce_rest_authentication_missing_parameter',
        message: 'Missing OAuth parameter oauth_timestamp',
        data: { status: 401 },
      },
      basic,
    ),
  },
  {
    id: 'woocommerce/key-missing',
    match: { words: ['consumer key is missing'] },
    ...guess(means.badRequest),
    citation: 'https://github.com/woocommerce/woocommerce-rest-api-docs/blob/trunk/source/includes/v3/_introduction.md',
    seen: 'Consumer key is missing',
    example: answer(
      401,
      { code: 'woocommerce_rest_authentication_error', message: 'Consumer key is missing', data: { status: 401 } },
      basic,
    ),
  },
  {
    id: 'woocommerce/authentication-error',
    match: { code: 'woocommerce_rest_authentication_error' },
    ...likely(means.wrongApiKey),
    citation: authentication,
    seen: 'woocommerce_rest_authentication_error',
    example: answer(
      401,
      {
        code: 'woocommerce_rest_authentication_error',
        message: 'Sorry, you are not logged in.',
        data: { status: 401 },
      },
      basic,
    ),
  },
  {
    id: 'woocommerce/not-recognized',
    match: {
      status: 401,
      code: [
        'woocommerce_rest_cannot_view',
        'woocommerce_rest_cannot_create',
        'woocommerce_rest_cannot_edit',
        'woocommerce_rest_cannot_delete',
        'woocommerce_rest_cannot_batch',
      ],
    },
    ...guess(means.wrongApiKey),
    citation: 'https://github.com/woocommerce/woocommerce-rest-api/issues/110',
    example: answer(
      401,
      { code: 'woocommerce_rest_cannot_view', message: 'Sorry, you cannot view this resource.', data: { status: 401 } },
      basic,
    ),
  },
  {
    id: 'woocommerce/role-missing',
    match: {
      status: 403,
      code: [
        'woocommerce_rest_cannot_view',
        'woocommerce_rest_cannot_create',
        'woocommerce_rest_cannot_edit',
        'woocommerce_rest_cannot_delete',
        'woocommerce_rest_cannot_batch',
        'rest_forbidden',
      ],
    },
    ...likely(means.roleLost),
    citation: docs,
    example: answer(
      403,
      { code: 'woocommerce_rest_cannot_view', message: 'Sorry, you cannot list resources.', data: { status: 403 } },
      basic,
    ),
  },
  {
    id: 'woocommerce/no-route',
    match: { code: 'rest_no_route' },
    ...likely(means.notFound),
    citation: docs,
    example: answer(
      404,
      {
        code: 'rest_no_route',
        message: 'No route was found matching the URL and request method.',
        data: { status: 404 },
      },
      basic,
    ),
  },
  {
    id: 'woocommerce/bad-id',
    match: {
      code: [
        'woocommerce_rest_invalid_id',
        'woocommerce_rest_shop_order_invalid_id',
        'woocommerce_rest_product_invalid_id',
        'rest_invalid_param',
      ],
    },
    ...means.badRequest,
    citation: docs,
    example: answer(
      400,
      { code: 'rest_invalid_param', message: 'Invalid parameter(s): per_page', data: { status: 400 } },
      basic,
    ),
  },
];
