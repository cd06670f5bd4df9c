// Banks under PSD2: the Berlin Group's NextGenPSD2 (`tppMessages`) and the United Kingdom's Open Banking (`UK.OBIE...`), whichever bank answers.
// A consent ends and its holder gives it anew; a certificate, a signature and the role of whoever calls are ours.
import { likely, means } from '../meanings.ts';
import { answer, type Meaning, type Rule } from '../rules.ts';

const berlin = 'https://developers.paysera.com/guides/open-banking/guides/error-handling';
const berlinCodes = 'https://docs.yapily.com/tools-and-services/open-banking/berlin-group';
const unitedKingdom =
  'https://openbankinguk.github.io/read-write-api-site3/v3.1.10/profiles/read-write-data-api-profile.html';

const ofBerlin = (
  name: string,
  codes: readonly string[],
  meaning: Meaning,
  status: number,
  citation = berlinCodes,
): Rule => ({
  id: `berlin-group/${name}`,
  match: { code: codes, at: { tppMessages: '' } },
  ...meaning,
  citation,
  ...(citation === berlin ? { seen: codes[0] as string } : {}),
  example: answer(status, { tppMessages: [{ category: 'ERROR', code: codes[0] }] }, { auth: 'oauth2' }),
});

const ofUnitedKingdom = (name: string, codes: readonly string[], meaning: Meaning, status: number): Rule => ({
  id: `open-banking-uk/${name}`,
  match: { code: codes },
  ...meaning,
  citation: unitedKingdom,
  example: answer(status, { Errors: [{ ErrorCode: codes[0], Message: '' }] }, { auth: 'oauth2' }),
});

export const openBankingRules: readonly Rule[] = [
  ofBerlin('consent-expired', ['CONSENT_EXPIRED'], means.expiredAge, 401, berlin),
  // Of another caller, for another account, or ended by the bank or its customer.
  ofBerlin('consent', ['CONSENT_INVALID', 'CONSENT_UNKNOWN'], likely(means.revoked), 401),
  ofBerlin('access-token', ['TOKEN_EXPIRED', 'TOKEN_INVALID', 'TOKEN_UNKNOWN'], means.accessTokenExpired, 401),
  ofBerlin(
    'certificate',
    ['CERTIFICATE_INVALID', 'CERTIFICATE_EXPIRED', 'CERTIFICATE_MISSING', 'CERTIFICATE_REVOKED', 'CERTIFICATE_BLOCKED'],
    likely(means.invalidClient),
    401,
    berlin,
  ),
  ofBerlin('signature', ['SIGNATURE_INVALID', 'SIGNATURE_MISSING'], likely(means.clientBug), 401),
  ofBerlin('role', ['ROLE_INVALID'], likely(means.appNotApproved), 401),
  ofBerlin('sign-in', ['PSU_CREDENTIALS_INVALID', 'CORPORATE_ID_INVALID'], likely(means.wrongPassword), 401),
  ofBerlin('strong-authentication', ['SCA_REQUIRED', 'SCA_METHOD_UNKNOWN'], likely(means.mfaOrSsoRequired), 401),
  // Blocked for this customer by the bank, in all its channels.
  ofBerlin('blocked', ['SERVICE_BLOCKED'], likely(means.orgFrozen), 403),
  // Four times a day without the customer beside us.
  ofBerlin('too-often', ['ACCESS_EXCEEDED'], means.rateLimited, 429),
  ofBerlin(
    'request',
    [
      'FORMAT_ERROR',
      'PARAMETER_NOT_CONSISTENT',
      'PARAMETER_NOT_SUPPORTED',
      'PERIOD_INVALID',
      'SERVICE_INVALID',
      'PRODUCT_INVALID',
      'REQUESTED_FORMATS_INVALID',
      'TIMESTAMP_INVALID',
      'STATUS_INVALID',
    ],
    means.badRequest,
    400,
  ),
  ofBerlin('not-found', ['RESOURCE_UNKNOWN', 'PRODUCT_UNKNOWN', 'RESOURCE_EXPIRED'], means.notFound, 404),
  ofUnitedKingdom('authenticate-again', ['UK.OBIE.Reauthenticate'], likely(means.expiredAge), 403),
  ofUnitedKingdom(
    'consent',
    ['UK.OBIE.Resource.InvalidConsentStatus', 'UK.OBIE.Resource.ConsentMismatch'],
    likely(means.revoked),
    400,
  ),
  ofUnitedKingdom(
    'signature',
    [
      'UK.OBIE.Signature.Invalid',
      'UK.OBIE.Signature.InvalidClaim',
      'UK.OBIE.Signature.Malformed',
      'UK.OBIE.Signature.Missing',
      'UK.OBIE.Signature.MissingClaim',
      'UK.OBIE.Signature.Unexpected',
    ],
    likely(means.clientBug),
    400,
  ),
  ofUnitedKingdom(
    'request',
    ['UK.OBIE.Field.Invalid', 'UK.OBIE.Field.InvalidDate', 'UK.OBIE.Field.Missing', 'UK.OBIE.Resource.InvalidFormat'],
    means.badRequest,
    400,
  ),
  ofUnitedKingdom('not-found', ['UK.OBIE.Resource.NotFound'], means.notFound, 400),
];
