// Facebook Pages: whether the person has a role on the page, and whether the app may see public pages.
import { likely, means, type Rule } from '../../life/diagnosis/index.ts';
import { graphError } from '../facebook-ads/answers.ts';

const catalog = 'https://github.com/raaabdullah1/meta-graph-errors/blob/main/src/MetaErrorCatalog.php';

export const rules: readonly Rule[] = [
  {
    id: 'facebook-pages/page-role',
    match: { at: { 'error.error_subcode': '492' } },
    ...means.roleLost,
    citation: catalog,
    seen: "'190:492'",
    example: graphError(190, undefined, { error_subcode: 492 }),
  },
  {
    id: 'facebook-pages/viewer-permission',
    match: { at: { 'error.error_subcode': '2853006' } },
    ...means.roleLost,
    citation: catalog,
    seen: "'1:2853006'",
    example: graphError(1, undefined, { error_subcode: 2853006 }),
  },
  {
    id: 'facebook-pages/page-token-needed',
    match: { at: { 'error.error_subcode': '2069032' } },
    ...likely(means.clientBug),
    citation: catalog,
    seen: "'190:2069032'",
    example: graphError(190, undefined, { error_subcode: 2069032 }),
  },
  {
    id: 'facebook-pages/logged-out',
    match: { at: { 'error.error_subcode': '467' } },
    ...means.loggedOut,
    citation: 'https://github.com/pdir/social-feed-bundle/issues/48',
    seen: 'The session is invalid because the user logged out.',
    example: graphError(190, 'Error validating access token: The session is invalid because the user logged out.', {
      error_subcode: 467,
    }),
  },
  {
    id: 'facebook-pages/requires-permission',
    match: { at: { 'error.code': '283' } },
    ...means.scopeMissing,
    citation: 'https://github.com/PipedreamHQ/pipedream/issues/18935',
    seen: '(#283) Requires pages_read_engagement permission to manage the object',
    example: graphError(283, '(#283) Requires pages_read_engagement permission to manage the object'),
  },
  {
    id: 'facebook-pages/public-content',
    match: { words: ['page public content access | page public metadata access'], without: ['requires the'] },
    ...likely(means.appNotApproved),
    citation: 'https://github.com/strohne/Facepager/issues/131',
    seen: "To use 'Page Public Content Access', your app needs to be owned by a verified business",
    example: graphError(
      10,
      "(#10) To use 'Page Public Content Access', your app needs to be owned by a verified business and have contract signed.",
    ),
  },
  {
    id: 'facebook-pages/administrative-permission',
    match: { at: { 'error.code': '200' }, words: ['if posting to a page | administrative permission'] },
    ...likely(means.roleLost),
    citation: 'https://github.com/TNR-Business-Solutions/CleanTNRSIte/blob/main/FACEBOOK_POSTING_FIX.md',
    seen: '(#200) If posting to a page, requires both pages_read_engagement',
    example: graphError(
      200,
      '(#200) If posting to a page, requires both pages_read_engagement and pages_manage_posts as an admin with sufficient administrative permission',
    ),
  },
  {
    id: 'facebook-pages/posting',
    match: { at: { 'error.code': '506' } },
    ...means.badRequest,
    citation: catalog,
    seen: "'506'",
    example: graphError(506, '(#506) Duplicate status message'),
  },
  {
    id: 'facebook-pages/messaging-window',
    match: { at: { 'error.error_subcode': '2018276' } },
    ...means.badRequest,
    citation: catalog,
    seen: "'10:2018276'",
    example: graphError(10, '(#10) This message is sent outside of allowed window.', { error_subcode: 2018276 }),
  },
  {
    id: 'facebook-pages/person-unavailable',
    match: { at: { 'error.code': '551' } },
    ...means.badRequest,
    citation: catalog,
    seen: "'551'",
    example: graphError(551, "(#551) This person isn't available right now."),
  },
];
