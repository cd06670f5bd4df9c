// LinkedIn Ads: the constant codes that adAccounts, adCampaignGroups and adCampaigns answer with.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errorResponses = 'https://learn.microsoft.com/en-us/linkedin/marketing/error-responses';

export const rules: readonly Rule[] = [
  {
    id: 'linkedin-ads/no-role',
    match: { code: 'NO_PERMISSION_ON_ENTITY' },
    ...means.roleLost,
    scope: 'data_source',
    citation: errorResponses,
    seen: 'NO_PERMISSION_ON_ENTITY',
    example: answer(
      403,
      {
        status: 403,
        code: 'NO_PERMISSION_ON_ENTITY',
        message: 'Viewer may not have permission VIEW on entity urn:li:sponsoredAccount:508000001',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'linkedin-ads/field-not-permitted',
    match: { code: 'NO_PERMISSION_ON_FIELD' },
    ...likely(means.badRequest),
    citation: errorResponses,
    seen: 'NO_PERMISSION_ON_FIELD',
    example: answer(
      403,
      { status: 403, code: 'NO_PERMISSION_ON_FIELD', message: 'Viewer may not have permission on totalBudget' },
      { auth: 'oauth2' },
    ),
  },
];
