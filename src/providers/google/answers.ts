// The two shapes in which Google's APIs refuse: the older `errors` list of the JSON APIs, and google.rpc.Status. For the examples of rules.
import { answer, type RuleExample } from '../../life/diagnosis/index.ts';

/** `{ "error": { "errors": [{ "reason": ... }] } }` */
export const jsonError = (
  status: number,
  reason: string,
  message = 'See the documentation.',
  more: RuleExample = { auth: 'oauth2' },
): RuleExample =>
  answer(status, { error: { code: status, message, errors: [{ domain: 'global', reason, message }] } }, more);

/** `{ "error": { "status": "PERMISSION_DENIED" } }`, and with a reason an ErrorInfo among the details. */
export const rpcError = (
  status: number,
  code: string,
  message = 'See the documentation.',
  reason: string | null = null,
  more: RuleExample = { auth: 'oauth2' },
): RuleExample =>
  answer(
    status,
    {
      error: {
        code: status,
        message,
        status: code,
        ...(reason === null
          ? {}
          : { details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain: 'googleapis.com' }] }),
      },
    },
    more,
  );

/** A refusal of Google's token endpoint. */
export const tokenError = (status: number, error: string, description: string, more: RuleExample = {}): RuleExample =>
  answer(status, { error, error_description: description }, { stage: 'token_refresh', auth: 'oauth2', ...more });
