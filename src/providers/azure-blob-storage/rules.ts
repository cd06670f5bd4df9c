// Azure Storage: `<Error><Code>`, the same code in the header x-ms-error-code (with HEAD there is nothing else), or JSON of Data Lake and Tables.
import { answer, likely, type Meaning, means, type Rule, type RuleExample } from '../../life/diagnosis/index.ts';

const commonErrors = 'https://learn.microsoft.com/rest/api/storageservices/common-rest-api-error-codes';
const azcopy = 'https://docs.azure.cn/en-us/storage/common/storage-ref-azcopy-error-codes';
const blobErrors =
  'https://learn.microsoft.com/en-ie/dotnet/api/azure.storage.blobs.models.bloberrorcode?view=azure-dotnet';
const sasExpired = 'https://github.com/cloudback/issue-tracker/issues/23';

const xml = (code: string, detail = ''): string =>
  `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>See the documentation.</Message>${detail}</Error>`;
const refusal = (status: number, code: string, more: RuleExample = { auth: 'api_key' }, detail = '') =>
  answer(status, xml(code, detail), more);

const code = (
  name: string,
  codes: readonly string[],
  status: number,
  meaning: Meaning,
  citation: string | null = commonErrors,
): Rule => ({
  id: `azure-blob-storage/${name}`,
  match: { code: codes },
  ...meaning,
  citation: citation ?? blobErrors,
  ...(citation === null ? {} : { seen: codes[0] as string }),
  example: refusal(status, codes[0] as string),
});

export const rules: readonly Rule[] = [
  code('account-disabled', ['AccountIsDisabled'], 403, means.paymentOverdue),
  {
    id: 'azure-blob-storage/signature-expired',
    match: { words: ['signature not valid in the specified time frame | signed expiry time | signature has expired'] },
    ...means.expiredAge,
    citation: sasExpired,
    seen: 'Signature not valid in the specified time frame',
    example: refusal(
      403,
      'AuthenticationFailed',
      { auth: 'api_key' },
      '<AuthenticationErrorDetail>Signature not valid in the specified time frame: Start [Mon, 01 Jan 2024 00:00:00 GMT] - Expiry [Tue, 02 Jan 2024 00:00:00 GMT]</AuthenticationErrorDetail>',
    ),
  },
  {
    id: 'azure-blob-storage/clock',
    match: { words: ['request date header too old | date header is not within | request timestamp'] },
    ...means.clockSkew,
    citation: commonErrors,
    example: refusal(
      403,
      'AuthenticationFailed',
      { auth: 'api_key' },
      '<AuthenticationErrorDetail>Request date header too old: Mon, 01 Jan 2024 00:00:00 GMT</AuthenticationErrorDetail>',
    ),
  },
  {
    id: 'azure-blob-storage/token-refused',
    match: {
      code: ['AuthenticationFailed', 'InvalidAuthenticationInfo', 'NoAuthenticationInformation'],
      auth: 'oauth2',
    },
    ...means.accessTokenExpired,
    citation: commonErrors,
    seen: 'NoAuthenticationInformation',
    example: refusal(401, 'InvalidAuthenticationInfo', { auth: 'oauth2' }),
  },
  code(
    'key-refused',
    ['AuthenticationFailed', 'InvalidAuthenticationInfo', 'NoAuthenticationInformation'],
    403,
    likely(means.wrongApiKey),
  ),
  code('address', ['AuthorizationSourceIPMismatch'], 403, means.ipNotAllowed, blobErrors),
  // Mostly the storage account's firewall; also a role that is missing.
  code('firewall', ['AuthorizationFailure'], 403, likely(means.ipNotAllowed), blobErrors),
  code('role-missing', ['AuthorizationPermissionMismatch'], 403, means.roleLost, blobErrors),
  code(
    'signature-of-another-kind',
    ['AuthorizationResourceTypeMismatch', 'AuthorizationServiceMismatch', 'AuthorizationProtocolMismatch'],
    403,
    means.scopeMissing,
    blobErrors,
  ),
  code('permissions-of-account', ['InsufficientAccountPermissions'], 403, means.objectAccessLost),
  code(
    'keys-switched-off',
    ['KeyBasedAuthenticationNotPermitted', 'PublicAccessNotPermitted', 'PublicAccessNotAllowed'],
    403,
    means.adminPolicy,
    null,
  ),
  code(
    'container-gone',
    [
      'ResourceNotFound',
      'ContainerNotFound',
      'BlobNotFound',
      'FilesystemNotFound',
      'PathNotFound',
      'ShareNotFound',
      'TableNotFound',
    ],
    404,
    means.notFound,
    azcopy,
  ),
  code('busy', ['InternalError', 'ServerBusy', 'OperationTimedOut'], 500, means.outage),
  code('archived', ['BlobArchived', 'BlobBeingRehydrated'], 409, means.badRequest, blobErrors),
  code('condition', ['ConditionNotMet', 'ResourceTypeMismatch', 'LeaseIdMissing'], 412, likely(means.concurrentUpdate)),
  code(
    'request',
    [
      'InvalidHeaderValue',
      'InvalidQueryParameterValue',
      'InvalidInput',
      'InvalidUri',
      'UnsupportedHeader',
      'InvalidResourceName',
      'OutOfRangeInput',
    ],
    400,
    means.badRequest,
  ),
  {
    id: 'azure-blob-storage/firewall-in-header',
    match: { header: { name: 'x-ms-error-code', has: 'AuthorizationFailure' } },
    ...likely(means.ipNotAllowed),
    citation: blobErrors,
    seen: 'AuthorizationFailure',
    example: answer(403, '', { auth: 'api_key', headers: { 'x-ms-error-code': 'AuthorizationFailure' } }),
  },
  {
    id: 'azure-blob-storage/role-in-header',
    match: { header: { name: 'x-ms-error-code', has: 'AuthorizationPermissionMismatch' } },
    ...means.roleLost,
    citation: blobErrors,
    seen: 'AuthorizationPermissionMismatch',
    example: answer(403, '', { auth: 'oauth2', headers: { 'x-ms-error-code': 'AuthorizationPermissionMismatch' } }),
  },
  {
    id: 'azure-blob-storage/key-in-header',
    match: { header: { name: 'x-ms-error-code', has: 'AuthenticationFailed' }, auth: ['api_key', 'basic', 'none'] },
    ...likely(means.wrongApiKey),
    citation: commonErrors,
    seen: 'AuthenticationFailed',
    example: answer(403, '', { auth: 'api_key', headers: { 'x-ms-error-code': 'AuthenticationFailed' } }),
  },
];
