// Matomo: `{ "result": "error", "message": "..." }`, mostly with HTTP 200. A token that is not known is treated as nobody: then access to the site is missing.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const viewWithToken = 'https://github.com/matomo-org/matomo/pull/15260';
const token = 'https://github.com/matomo-org/matomo/issues/22572';
const login = 'https://github.com/matomo-org/matomo/issues/20792';
const atLeastOne = 'https://github.com/matomo-org/matomo/issues/13879';

export const rules: readonly Rule[] = [
  {
    id: 'matomo/token-refused',
    match: { words: ['unable to authenticate with the provided token'] },
    ...likely(means.wrongApiKey),
    citation: token,
    seen: 'Unable to authenticate with the provided token.',
    example: answer(
      200,
      {
        result: 'error',
        message:
          'Unable to authenticate with the provided token. It is either invalid, expired or is required to be sent as a POST parameter.',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'matomo/no-site-access',
    match: {
      words: ["can't access this resource as it requires | can t access this resource as it requires", 'website id'],
    },
    ...likely(means.objectAccessLost),
    citation: viewWithToken,
    seen: "You can't access this resource as it requires 'view' access for the website id = 1.",
    example: answer(
      200,
      {
        result: 'error',
        message: "You can't access this resource as it requires 'view' access for the website id = 1.",
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'matomo/no-access-at-all',
    match: { words: ["can't access this resource | can t access this resource"] },
    ...likely(means.roleLost),
    citation: atLeastOne,
    seen: "You can't access this resource as it requires view access for at least one website.",
    example: answer(
      200,
      {
        result: 'error',
        message: "You can't access this resource as it requires view access for at least one website.",
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'matomo/not-logged-in',
    match: { words: ['you must be logged in to access this functionality'] },
    ...likely(means.wrongApiKey),
    citation: login,
    seen: 'You must be logged in to access this functionality.',
    example: answer(
      200,
      { result: 'error', message: 'You must be logged in to access this functionality.' },
      { auth: 'api_key' },
    ),
  },
];
