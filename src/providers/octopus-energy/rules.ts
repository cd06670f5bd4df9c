// Octopus Energy: GraphQL with codes KT-CT-; tokens last an hour and are opened with an API key.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const codes = 'https://docs.octopus.energy/graphql/guides/errors';

export const rules: readonly Rule[] = [
  {
    id: 'octopus-energy/access-token',
    match: { code: ['KT-CT-1124', 'KT-CT-1111', 'KT-CT-1112', 'KT-CT-1139', 'KT-CT-1143'], stage: 'api_call' },
    ...means.accessTokenExpired,
    citation: codes,
    example: answer(
      200,
      {
        errors: [
          {
            message: 'Signature of the JWT has expired.',
            extensions: { errorType: 'APPLICATION', errorCode: 'KT-CT-1124', errorDescription: '' },
          },
        ],
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'octopus-energy/key',
    match: { code: ['KT-CT-1138', 'KT-CT-1134', 'KT-CT-1135'] },
    ...likely(means.wrongApiKey),
    citation: codes,
    example: answer(
      200,
      {
        errors: [
          {
            message: 'Invalid data.',
            extensions: {
              errorType: 'APPLICATION',
              errorCode: 'KT-CT-1138',
              errorDescription: 'Please make sure the credentials are correct.',
            },
          },
        ],
      },
      { stage: 'token_refresh', auth: 'api_key' },
    ),
  },
  {
    id: 'octopus-energy/rate-limit',
    match: { code: 'KT-CT-1199' },
    ...means.rateLimited,
    citation: codes,
    example: answer(
      200,
      {
        errors: [
          {
            message: 'Too many requests.',
            extensions: { errorType: 'APPLICATION', errorCode: 'KT-CT-1199', errorDescription: '' },
          },
        ],
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'octopus-energy/not-yours',
    match: { code: ['KT-CT-4123', 'KT-CT-4301', 'KT-CT-1150'] },
    ...likely(means.objectAccessLost),
    citation: codes,
    example: answer(
      200,
      {
        errors: [
          {
            message: 'Unauthorized.',
            extensions: { errorType: 'APPLICATION', errorCode: 'KT-CT-4123', errorDescription: '' },
          },
        ],
      },
      { auth: 'api_key' },
    ),
  },
];
