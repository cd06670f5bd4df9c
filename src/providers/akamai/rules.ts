// Akamai: EdgeGrid, with problem types of its gateway.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://techdocs.akamai.com/iam-api/reference/401';

export const rules: readonly Rule[] = [
  {
    id: 'akamai/token-inactive',
    match: { words: ['inactive client token'] },
    ...means.apiKeyDeleted,
    citation: docs,
    seen: 'Inactive client token',
    example: answer(
      401,
      {
        type: 'https://problems.luna.akamaiapis.net/-/pep-authn/deny',
        title: 'Not authorized',
        status: 401,
        detail: 'Inactive client token',
      },
      { auth: 'api_key' },
    ),
  },
];
