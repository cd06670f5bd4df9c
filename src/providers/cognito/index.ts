// Amazon Cognito user pools, behind the sign-in of many apps and devices.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const cognito: ProviderRules = {
  slug: 'cognito',
  name: 'Amazon Cognito',
  aliases: ['amazon-cognito', 'aws-cognito', 'cognito-idp'],
  parent: 'aws',
  marks: [
    { at: { __type: 'NotAuthorizedException' } },
    { at: { __type: 'UserNotFoundException' } },
    { code: 'NotAuthorizedException' },
  ],
  rules,
};
