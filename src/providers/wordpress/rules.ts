// WordPress: `code` of the REST API, of the site itself and of WordPress.com.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const forbidden = 'https://github.com/danielbachhuber/one-time-login/issues/35';
const create = 'https://github.com/WordPress/application-passwords/issues/67';
const codes = 'https://github.com/Automattic/wordpress-rs/pull/92/files';
const handbook = 'https://developer.wordpress.org/rest-api/';
const oauth = { auth: 'oauth2' } as const;
const session = { auth: 'session' } as const;
const basic = { auth: 'basic' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'wordpress/password-refused',
    match: {
      code: [
        'incorrect_password',
        'invalid_username',
        'invalid_email',
        'invalidusername',
        'incorrect_application_password',
      ],
    },
    ...means.wrongPassword,
    citation: handbook,
    example: answer(
      401,
      {
        code: 'incorrect_password',
        message: 'The provided password is an invalid application password.',
        data: { status: 401 },
      },
      basic,
    ),
  },
  {
    id: 'wordpress/application-passwords-off',
    match: { code: ['application_passwords_disabled', 'application_passwords_disabled_for_user'] },
    ...means.adminPolicy,
    citation: handbook,
    example: answer(
      401,
      {
        code: 'application_passwords_disabled',
        message: 'Application passwords are not available.',
        data: { status: 401 },
      },
      basic,
    ),
  },
  {
    id: 'wordpress/jwt-expired',
    match: { code: ['jwt_auth_invalid_token', 'rest_token_expired', 'jwt_auth_bad_auth_header'] },
    ...likely(means.expiredAge),
    citation: handbook,
    example: answer(403, { code: 'jwt_auth_invalid_token', message: 'Expired token', data: { status: 403 } }, session),
  },
  {
    id: 'wordpress/com-token-invalid',
    match: { at: { error: 'invalid_token' } },
    ...likely(means.revoked),
    citation: 'https://developer.wordpress.com/docs/api/',
    example: answer(400, { error: 'invalid_token', message: 'The OAuth2 token is invalid.' }, oauth),
  },
  {
    id: 'wordpress/com-authorization-required',
    match: { at: { error: 'authorization_required' } },
    ...likely(means.scopeMissing),
    citation: 'https://developer.wordpress.com/docs/api/',
    example: answer(
      403,
      { error: 'authorization_required', message: 'An active access token must be used to access this resource.' },
      oauth,
    ),
  },
  {
    id: 'wordpress/not-logged-in',
    match: {
      status: 401,
      code: [
        'rest_not_logged_in',
        'rest_forbidden',
        'rest_cannot_view',
        'rest_cannot_create',
        'rest_cannot_read',
        'rest_cannot_edit',
        'rest_forbidden_context',
        'rest_cannot_view_plugins',
        'rest_cannot_view_plugin',
        'rest_cannot_manage_plugins',
        'rest_cannot_view_themes',
        'rest_cannot_create_user',
        'rest_cannot_edit_roles',
        'rest_user_cannot_delete',
      ],
    },
    ...likely(means.wrongPassword),
    citation: create,
    seen: 'rest_cannot_create',
    example: answer(
      401,
      {
        code: 'rest_cannot_create',
        message: 'Sorry, you are not allowed to create posts as this user.',
        data: { status: 401 },
      },
      basic,
    ),
  },
  {
    id: 'wordpress/role-missing',
    match: {
      status: 403,
      code: [
        'rest_forbidden',
        'rest_cannot_view',
        'rest_cannot_create',
        'rest_cannot_read',
        'rest_cannot_edit',
        'rest_forbidden_context',
        'rest_cannot_view_plugins',
        'rest_cannot_view_plugin',
        'rest_cannot_manage_plugins',
        'rest_cannot_view_themes',
        'rest_cannot_create_user',
        'rest_cannot_edit_roles',
        'rest_user_cannot_delete',
        'rest_user_cannot_view',
        'rest_cannot_access',
      ],
    },
    ...likely(means.roleLost),
    citation: forbidden,
    seen: 'rest_forbidden',
    example: answer(
      403,
      { code: 'rest_forbidden', message: 'Sorry, you are not allowed to do that.', data: { status: 403 } },
      basic,
    ),
  },
  {
    id: 'wordpress/api-off',
    match: { code: ['rest_disabled', 'rest_login_required', 'rest_api_disabled'] },
    ...means.adminPolicy,
    citation: handbook,
    example: answer(
      401,
      { code: 'rest_disabled', message: 'The REST API is disabled on this site.', data: { status: 401 } },
      basic,
    ),
  },
  {
    id: 'wordpress/no-route',
    match: { code: 'rest_no_route' },
    ...means.notFound,
    citation: handbook,
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
    id: 'wordpress/object-gone',
    match: {
      code: ['rest_post_invalid_id', 'rest_user_invalid_id', 'rest_term_invalid', 'rest_post_invalid_page_number'],
    },
    ...means.notFound,
    citation: handbook,
    example: answer(404, { code: 'rest_post_invalid_id', message: 'Invalid post ID.', data: { status: 404 } }, basic),
  },
  {
    id: 'wordpress/bad-parameter',
    match: { code: ['rest_invalid_param', 'rest_missing_callback_param', 'rest_invalid_json'] },
    ...means.badRequest,
    citation: codes,
    seen: 'rest_invalid_param',
    example: answer(
      400,
      { code: 'rest_invalid_param', message: 'Invalid parameter(s): per_page', data: { status: 400 } },
      basic,
    ),
  },
  {
    id: 'wordpress/site-broken',
    match: { code: ['internal_server_error', 'wp_die', 'db_connect_fail'] },
    ...means.outage,
    citation: handbook,
    example: answer(
      500,
      {
        code: 'internal_server_error',
        message: 'There has been a critical error on this website.',
        data: { status: 500 },
      },
      basic,
    ),
  },
];
