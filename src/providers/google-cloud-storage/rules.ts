// Google Cloud Storage: reasons of the JSON API, and the codes of the XML API. The bucket's project pays, and is the customer's.
import { answer, likely, type Meaning, means, type Rule } from '../../life/diagnosis/index.ts';
import { jsonError } from '../google/answers.ts';

const jsonReasons =
  'https://docs.rs/crate/cloud-storage/latest/target-redirect/x86_64-unknown-linux-gnu/cloud_storage/enum.Reason.html';
const jsonStatus = 'https://cloud.google.com/storage/docs/json_api/v1/status-codes';
const xmlStatus = 'https://cloud.google.com/storage/docs/xml-api/reference-status';

const reason = (
  name: string,
  codes: readonly string[],
  meaning: Meaning,
  status: number,
  seen: string | null,
  citation = jsonReasons,
): Rule => ({
  id: `google-cloud-storage/${name}`,
  match: { code: codes },
  ...meaning,
  citation,
  ...(seen === null ? {} : { seen }),
  example: jsonError(status, codes[0] as string, 'See the documentation.', { auth: 'service_account' }),
});

const xml = (name: string, codes: readonly string[], meaning: Meaning, status: number): Rule => ({
  id: `google-cloud-storage/${name}`,
  match: { code: codes, at: { 'Error.Code': '' } },
  ...meaning,
  citation: xmlStatus,
  example: answer(
    status,
    `<?xml version='1.0' encoding='UTF-8'?><Error><Code>${codes[0]}</Code><Message>See the documentation.</Message></Error>`,
    { auth: 'api_key' },
  ),
});

export const rules: readonly Rule[] = [
  reason(
    'billing',
    ['UserProjectAccountProblem', 'accountDisabled', 'AccountProblem'],
    means.paymentOverdue,
    403,
    'UserProjectAccountProblem',
  ),
  reason('billing-project-access', ['userProjectAccessDenied'], means.roleLost, 403, 'UserProjectAccessDenied'),
  reason(
    'requester-pays',
    ['userProjectMissing', 'authenticationRequiredRequesterPays', 'userProjectInvalid', 'userProjectInconsistent'],
    means.badRequest,
    400,
    'UserProjectMissing',
  ),
  reason('country', ['countryBlocked'], means.ipNotAllowed, 403, 'CountryBlocked'),
  reason('locked-domain', ['lockedDomainExpired'], means.badRequest, 401, 'LockedDomainExpired'),
  reason('org-policy', ['orgPolicyConstraintFailed'], means.adminPolicy, 412, 'OrgPolicyConstraintFailed'),
  reason(
    'encryption-key',
    ['cloudKmsDisabledKey', 'cloudKmsDecryptionKeyNotFound', 'cloudKmsEncryptionKeyNotFound', 'cloudKmsBadKey'],
    { verdict: 'disconnected', cause: 'provider_specific', detail: 'api_key_deleted', certainty: 'likely' },
    400,
    'CloudKmsDisabledKey',
  ),
  {
    ...reason('login-required', ['required'], means.clientBug, 401, 'Login Required', jsonStatus),
    match: { code: 'required', words: ['login required'] },
    example: jsonError(401, 'required', 'Login Required'),
  },
  {
    id: 'google-cloud-storage/object-permission',
    match: { status: [401, 403], words: ['does not have storage'] },
    ...means.objectAccessLost,
    citation: 'https://cloud.google.com/storage/docs/troubleshooting',
    example: jsonError(
      403,
      'forbidden',
      'x@example.iam.gserviceaccount.com does not have storage.objects.list access to the Google Cloud Storage bucket.',
      { auth: 'service_account' },
    ),
  },
  {
    ...reason('forbidden', ['forbidden'], likely(means.objectAccessLost), 403, 'forbidden', jsonStatus),
    match: { code: 'forbidden', status: 403 },
  },
  reason('conflict', ['conflict', 'conditionNotMet'], likely(means.badRequest), 409, 'Conflict'),
  xml('xml-key-refused', ['InvalidAccessKeyId', 'SignatureDoesNotMatch', 'InvalidSecurity'], means.wrongApiKey, 403),
  xml('xml-access-denied', ['AccessDenied', 'NotSignedUp'], likely(means.objectAccessLost), 403),
  xml('xml-clock', ['RequestTimeTooSkewed', 'ExpiredToken'], means.clockSkew, 403),
  xml('xml-gone', ['NoSuchBucket', 'NoSuchKey', 'NoSuchUpload'], means.notFound, 404),
  xml('xml-busy', ['InternalError', 'ServiceUnavailable', 'SlowDown'], means.outage, 503),
];
