// Google Drive: reasons of its own, as its guide "Resolve errors" and threads show them.
import { likely, means, type Rule } from '../../life/diagnosis/index.ts';
import { jsonError } from '../google/answers.ts';

const resolveErrors = 'https://developers.google.com/workspace/drive/api/guides/handle-errors';
const issue643 = 'https://github.com/googleapis/google-api-python-client/issues/643';

export const rules: readonly Rule[] = [
  {
    id: 'google-drive/app-not-authorized',
    match: { code: ['appNotAuthorizedToFile', 'appNotAuthorizedToChild'] },
    ...means.objectAccessLost,
    citation: issue643,
    seen: 'appNotAuthorizedToFile',
    example: jsonError(403, 'appNotAuthorizedToFile', 'The user has not granted the app 1 read access to the file x.'),
  },
  {
    id: 'google-drive/domain-policy',
    match: { code: 'domainPolicy' },
    ...means.adminPolicy,
    citation: 'https://github.com/vitalif/grive2/pull/169',
    seen: 'domainPolicy',
    example: jsonError(403, 'domainPolicy', 'The domain administrators have disabled Drive apps.'),
  },
  {
    id: 'google-drive/file-not-found',
    match: { status: 404, code: 'notFound', words: ['file not found | shared drive not found'] },
    ...likely(means.notFound),
    citation: 'https://github.com/exo-addons/cloud-drive-extension/issues/16',
    seen: 'File not found',
    example: jsonError(404, 'notFound', 'File not found: x.'),
  },
  {
    id: 'google-drive/file-permission',
    match: {
      code: [
        'insufficientFilePermissions',
        'insufficientParentPermissions',
        'cannotDownloadFile',
        'teamDriveMembershipRequired',
        'fileOrganizerNotYetEnabledForThisTeamDrive',
      ],
    },
    ...means.objectAccessLost,
    citation: resolveErrors,
    example: jsonError(
      403,
      'insufficientFilePermissions',
      'The user does not have sufficient permissions for this file.',
    ),
  },
  {
    // One file, whose downloads of the day are used up.
    id: 'google-drive/download-quota',
    match: { code: 'downloadQuotaExceeded' },
    ...means.quotaExhausted,
    scope: 'data_source',
    citation: 'https://github.com/prasmussen/gdrive/issues/348',
    seen: 'downloadQuotaExceeded',
    example: jsonError(403, 'downloadQuotaExceeded', 'The download quota for this file has been exceeded.'),
  },
  {
    id: 'google-drive/abusive-file',
    match: { code: ['cannotDownloadAbusiveFile', 'abusiveFile', 'invalidAbuseAcknowledgment'] },
    ...means.badRequest,
    scope: 'data_source',
    citation: 'https://github.com/reruin/sharelist/issues/421',
    seen: 'cannotDownloadAbusiveFile',
    example: jsonError(403, 'cannotDownloadAbusiveFile', 'Only the owner can download abusive files.'),
  },
  {
    id: 'google-drive/export-too-large',
    match: { code: ['exportSizeLimitExceeded', 'fileNotDownloadable', 'fileNotExportable'] },
    ...means.badRequest,
    scope: 'data_source',
    citation: 'https://github.com/googleapis/google-api-dotnet-client/issues/990',
    seen: 'exportSizeLimitExceeded',
    example: jsonError(403, 'exportSizeLimitExceeded', 'This file is too large to be exported.'),
  },
  {
    id: 'google-drive/storage-of-service-account',
    match: { code: 'storageQuotaExceeded', words: ['service accounts do not have storage quota'] },
    ...likely(means.badRequest),
    citation: resolveErrors,
    example: jsonError(403, 'storageQuotaExceeded', 'Service Accounts do not have storage quota.'),
  },
  {
    id: 'google-drive/storage-full',
    match: { code: ['storageQuotaExceeded', 'teamDriveFileLimitExceeded', 'activeItemCreationLimitExceeded'] },
    ...means.planLimit,
    citation: resolveErrors,
    example: jsonError(403, 'storageQuotaExceeded', "The user's Drive storage quota has been exceeded."),
  },
  {
    id: 'google-drive/request',
    match: {
      code: [
        'badRequest',
        'invalidSharingRequest',
        'fileNotDownloadable',
        'fileNotExportable',
        'numChildrenInNonRootLimitExceeded',
        'pageTokenExpired',
      ],
    },
    ...means.badRequest,
    citation: resolveErrors,
    seen: 'badRequest',
    example: jsonError(400, 'badRequest', 'Sorting is not supported for queries with fullText terms.'),
  },
];
