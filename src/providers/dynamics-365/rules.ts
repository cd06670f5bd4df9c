// Dataverse: `error.code` is a hexadecimal number of the platform; its name stands in the list of web service error codes.
import { answer, likely, type Meaning, means, type Rule } from '../../life/diagnosis/index.ts';

const codesList = 'https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes';
const limits = 'https://learn.microsoft.com/en-us/power-apps/developer/data-platform/api-limits';

const hex = (
  name: string,
  codes: readonly string[],
  status: number,
  meaning: Meaning,
  seenAt: string | null = null,
  message = 'See the documentation.',
): Rule => ({
  id: `dynamics-365/${name}`,
  match: { code: codes },
  ...meaning,
  citation: seenAt ?? codesList,
  ...(seenAt === null ? {} : { seen: codes[0] as string }),
  example: answer(status, { error: { code: codes[0], message } }, { auth: 'oauth2' }),
});

export const rules: readonly Rule[] = [
  hex(
    'rate-limit',
    ['0x80072322', '0x80072321', '0x80072326', '-2147015902', '-2147015903', '-2147015898'],
    429,
    means.rateLimited,
    limits,
  ),
  hex(
    'not-a-member',
    ['0x80072560'],
    403,
    means.roleLost,
    'https://github.com/microsoft/powercat-business-approvals-kit/issues/293',
    'The user is not a member of the organization.',
  ),
  hex(
    'user-disabled',
    ['0x80040225'],
    400,
    means.userSuspended,
    'https://github.com/microsoft/PowerPlatform-DataverseServiceClient/issues/71',
    'The user with SystemUserId=x in OrganizationContext=x is disabled',
  ),
  hex(
    'application-restricted',
    ['0x80095ffc'],
    403,
    means.adminPolicy,
    'https://github.com/microsoft/PowerPlatform-DataverseServiceClient/issues/528',
    'Access to Dataverse API is restricted for this application Id. Please contact your administrator.',
  ),
  hex('token-expired', ['0x8005F101'], 401, means.accessTokenExpired, codesList),
  hex('access-denied', ['0x80048405', '0x80060904'], 403, means.objectAccessLost, codesList),
  hex('other-organization', ['0x80048370'], 403, means.roleLost, codesList),
  hex('entra', ['0x80072559'], 403, likely(means.outage), codesList),
  hex('privilege', ['0x80040220', '0x80042f09', '0x80048306'], 403, means.objectAccessLost),
  {
    id: 'dynamics-365/privilege-in-words',
    match: { words: ['is missing prv | missing prv | principal user is missing | privilege for entity | lacks prv'] },
    ...means.objectAccessLost,
    citation: 'https://github.com/MicrosoftDocs/powerapps-docs/issues/4297',
    seen: 'Principal user is missing',
    example: answer(
      403,
      {
        error: {
          code: '0x80040265',
          message: "Principal user is missing prvReadaccount privilege for entity 'account'.",
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'dynamics-365/licence',
    match: { words: ['not been assigned any license | does not have a license | no license'] },
    ...likely(means.licenceRemoved),
    citation: codesList,
    example: answer(
      403,
      { error: { code: '0x80042f08', message: 'The user has not been assigned any License.' } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'dynamics-365/organization-disabled',
    match: {
      words: [
        'organization is disabled | instance is disabled | environment is disabled | organization has been disabled',
      ],
    },
    ...likely(means.orgFrozen),
    citation: codesList,
    example: answer(
      403,
      { error: { code: '0x8004a104', message: 'The organization is disabled.' } },
      { auth: 'oauth2' },
    ),
  },
  {
    // Business Central: the application or person is not set up there.
    id: 'dynamics-365/business-central-credentials',
    match: { code: 'Authentication_InvalidCredentials', auth: 'oauth2' },
    ...likely(means.roleLost),
    citation:
      'https://learn.microsoft.com/en-us/dynamics365/business-central/dev-itpro/webservices/web-service-troubleshooting',
    example: answer(
      401,
      {
        error: {
          code: 'Authentication_InvalidCredentials',
          message: 'The server has rejected the client credentials.',
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'dynamics-365/business-central-password',
    match: { code: 'Authentication_InvalidCredentials' },
    ...means.wrongPassword,
    citation:
      'https://learn.microsoft.com/en-us/dynamics365/business-central/dev-itpro/webservices/web-service-troubleshooting',
    example: answer(
      401,
      {
        error: {
          code: 'Authentication_InvalidCredentials',
          message: 'The server has rejected the client credentials.',
        },
      },
      { auth: 'basic' },
    ),
  },
  {
    id: 'dynamics-365/admin-mode',
    match: { words: ['admin mode | administration mode | admin only mode'] },
    ...likely(means.maintenance),
    citation: 'https://github.com/microsoft/PowerPlatform-DataverseServiceClient/issues/135',
    seen: 'admin-only mode',
    example: answer(
      403,
      { error: { code: '0x80040203', message: 'The organization is in administration mode.' } },
      { auth: 'oauth2' },
    ),
  },
  hex('not-found', ['0x80040217', '0x80060888', '0x8006088a'], 404, means.notFound),
  hex('sql-timeout', ['0x80044151', '0x80044150', '0x80040216'], 500, likely(means.outage)),
];
