// The one shape in which Meta's Graph refuses. For the examples of rules.
import { answer, type RuleExample } from '../../life/diagnosis/index.ts';

export const graphError = (
  code: number,
  message = 'See the documentation.',
  more: object = {},
  example: RuleExample = { auth: 'oauth2' },
): RuleExample => answer(400, { error: { message, type: 'OAuthException', code, fbtrace_id: 'x', ...more } }, example);
