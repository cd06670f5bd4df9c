// MediaWiki: `error.code` in words and `error.info`, mostly with HTTP 200. What was wrong with the authorization stands in the info of mwoauth-invalid-authorization.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const oauth = 'https://github.com/wikimedia/mediawiki-extensions-OAuth/blob/master/i18n/en.json';
const errors = 'https://www.mediawiki.org/wiki/API:Errors_and_warnings';

export const rules: readonly Rule[] = [
  {
    id: 'wikidata/token-unknown',
    match: { words: ['no access token exists with the given key'] },
    ...means.revoked,
    citation: oauth,
    seen: 'No access token exists with the given key.',
    example: answer(
      200,
      {
        error: {
          code: 'mwoauth-invalid-authorization',
          info: 'The authorization headers in your request are not valid: No access token exists with the given key.',
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'wikidata/consumer-not-approved',
    match: { words: ['the consumer is not approved | consumer is not currently'] },
    ...means.appDisabled,
    citation: oauth,
    seen: 'The consumer is not approved (it may have been disabled)',
    example: answer(
      200,
      {
        error: {
          code: 'mwoauth-invalid-authorization',
          info: 'The authorization headers in your request are not valid: The consumer is not approved (it may have been disabled)',
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'wikidata/consumer-unknown',
    match: { words: ['no consumer exists with the given key | no consumer key was provided'] },
    ...means.invalidClient,
    citation: oauth,
    seen: 'No consumer exists with the given key.',
    example: answer(
      200,
      { error: { code: 'mwoauth-invalid-authorization', info: 'No consumer exists with the given key.' } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'wikidata/wrong-wiki',
    match: { words: ['consumer can only be used on project'] },
    ...means.wrongRegion,
    citation: oauth,
    seen: 'The consumer can only be used on project',
    example: answer(
      200,
      { error: { code: 'mwoauth-invalid-authorization', info: 'The consumer can only be used on project "enwiki".' } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'wikidata/database-locked',
    match: {
      words: ['database is temporarily locked | database has been automatically locked | currently under maintenance'],
    },
    ...means.maintenance,
    citation: oauth,
    seen: 'The OAuth database is temporarily locked. Please try again in a few minutes.',
    example: answer(
      200,
      {
        error: {
          code: 'readonly',
          info: 'The OAuth database is temporarily locked. Please try again in a few minutes.',
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'wikidata/authorization-refused',
    match: { code: ['mwoauth-invalid-authorization', 'mwoauth-invalid-authorization-invalid-user'] },
    ...likely(means.revoked),
    citation: oauth,
    example: answer(
      200,
      {
        error: {
          code: 'mwoauth-invalid-authorization',
          info: 'The authorization headers in your request are not valid',
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'wikidata/logged-out',
    match: { code: ['assertuserfailed', 'assertnameduserfailed', 'notloggedin'] },
    ...likely(means.loggedOut),
    citation: errors,
    example: answer(
      200,
      {
        error: { code: 'assertuserfailed', info: 'You are no longer logged in, so the action could not be completed.' },
      },
      { auth: 'session' },
    ),
  },
  {
    id: 'wikidata/blocked',
    match: { code: ['blocked', 'autoblocked', 'globalblocking-ipblocked', 'wikimedia-globalblocking-ipblocked'] },
    ...likely(means.userSuspended),
    citation: errors,
    example: answer(
      200,
      { error: { code: 'blocked', info: 'You have been blocked from editing.' } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'wikidata/permission',
    match: { code: ['permissiondenied', 'readapidenied', 'protectedpage'] },
    ...likely(means.roleLost),
    scope: 'stream',
    citation: errors,
    example: answer(
      200,
      { error: { code: 'permissiondenied', info: 'You do not have the permissions needed to carry out this action.' } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'wikidata/lagging',
    match: { code: ['maxlag', 'readonly'] },
    ...likely(means.maintenance),
    citation: errors,
    example: answer(
      200,
      { error: { code: 'maxlag', info: 'Waiting for a database server: 5 seconds lagged.' } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'wikidata/rate-limited',
    match: { code: ['ratelimited', 'actionthrottledtext'] },
    ...likely(means.rateLimited),
    citation: errors,
    example: answer(
      200,
      { error: { code: 'ratelimited', info: "You've exceeded your rate limit. Please wait some time and try again." } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'wikidata/edit-token',
    match: { code: ['badtoken', 'editconflict'] },
    ...likely(means.concurrentUpdate),
    citation: errors,
    example: answer(200, { error: { code: 'badtoken', info: 'Invalid CSRF token.' } }, { auth: 'oauth2' }),
  },
  {
    id: 'wikidata/internal',
    match: { code: ['internal_api_error_DBQueryError', 'internal_api_error_DBConnectionError'] },
    ...likely(means.outage),
    citation: errors,
    example: answer(
      500,
      { error: { code: 'internal_api_error_DBQueryError', info: 'A database query error has occurred.' } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'wikidata/not-found',
    match: { code: ['missingtitle', 'no-such-entity', 'nosuchpageid'] },
    ...likely(means.notFound),
    citation: errors,
    example: answer(
      200,
      { error: { code: 'no-such-entity', info: 'Could not find an entity with the ID "Q1".' } },
      { auth: 'oauth2' },
    ),
  },
];
