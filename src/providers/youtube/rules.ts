// YouTube: the account of the channel can be closed or suspended while the Google Account lives on.
import { likely, type Meaning, means, type Rule } from '../../life/diagnosis/index.ts';
import { jsonError } from '../google/answers.ts';

const errors = 'https://developers.google.com/youtube/v3/docs/errors';
const errorsInFull = 'https://developers.google.com/youtube/data/reference/rest/v3/errors?hl=vi';

const reason = (
  name: string,
  codes: readonly string[],
  meaning: Meaning,
  status = 403,
  isSeen = true,
  citation = errors,
): Rule => ({
  id: `youtube/${name}`,
  match: { code: codes },
  ...meaning,
  citation,
  ...(isSeen ? { seen: codes[0] as string } : {}),
  example: jsonError(status, codes[0] as string),
});

export const rules: readonly Rule[] = [
  reason('account-closed', ['authenticatedUserAccountClosed'], { ...means.orgFrozen, detail: 'account_deleted' }),
  reason('account-suspended', ['authenticatedUserAccountSuspended'], means.userSuspended, 403, true, errorsInFull),
  reason('delegation', ['accountDelegationForbidden'], means.roleLost),
  reason('no-channel', ['youtubeSignupRequired'], likely(means.licenceRemoved), 401, false),
  reason('channel-closed', ['channelSuspended', 'channelClosed'], likely(means.orgFrozen), 403, false),
  reason('quota', ['quotaExceeded', 'dailyLimitExceeded'], means.quotaExhausted),
  reason('uploads', ['uploadRateLimitExceeded', 'uploadLimitExceeded'], means.rateLimited, 400, false),
  reason(
    'request',
    ['incompatibleParameters', 'invalidFilters', 'invalidPageToken', 'missingRequiredParameter', 'unexpectedParameter'],
    means.badRequest,
    400,
  ),
  reason(
    'gone',
    [
      'videoNotFound',
      'channelNotFound',
      'playlistNotFound',
      'playlistItemNotFound',
      'subscriptionNotFound',
      'commentsDisabled',
      'commentThreadNotFound',
      'captionNotFound',
      'captionsDisabled',
    ],
    means.notFound,
    404,
    false,
  ),
  {
    // "The request may not be properly authorized."
    ...reason('forbidden', ['forbidden'], likely(means.objectAccessLost)),
    match: { code: 'forbidden', status: 403 },
  },
];
