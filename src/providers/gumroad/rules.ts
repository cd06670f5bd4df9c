// Gumroad: `success: false` with a message and HTTP 200; its OAuth server answers 401. Its tokens do not age.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const controllerPage = 'https://github.com/antiwork/gumroad/blob/main/app/controllers/api/v2/base_controller.rb';
const oauth = { auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'gumroad/scope-required',
    match: { words: ['this endpoint requires the', 'scope'] },
    ...means.scopeMissing,
    citation: 'https://github.com/antiwork/gumroad-cli/issues/185',
    seen: 'This endpoint requires the edit_profile scope.',
    example: answer(403, { success: false, message: 'This endpoint requires the edit_profile scope.' }, oauth),
  },
  {
    id: 'gumroad/token-refused',
    match: { words: ['access token is invalid | access token was revoked | access token expired'] },
    ...likely(means.revoked),
    citation: 'https://gumroad.com/api',
    example: answer(401, { error: 'invalid_token', error_description: 'The access token is invalid' }, oauth),
  },
  {
    id: 'gumroad/not-found',
    match: { words: ['was not found'] },
    ...means.notFound,
    citation: controllerPage,
    seen: 'was not found.',
    example: answer(200, { success: false, message: 'The product was not found.' }, oauth),
  },
  {
    id: 'gumroad/invalid-request',
    match: { at: { error: 'Invalid request.' } },
    ...means.badRequest,
    citation: controllerPage,
    seen: 'Invalid request.',
    example: answer(400, { status: 400, error: 'Invalid request.' }, oauth),
  },
];
