// Kite Connect: `error_type` names the exception; the words beside it are for people.
import { answer, guess, likely, type Meaning, means, type Rule } from '../../life/diagnosis/index.ts';

const exceptions = 'https://kite.trade/docs/connect/v3/exceptions/';
const client = 'https://kite.trade/docs/pykiteconnect/v4/exceptions.m.html';

const exception = (name: string, type: string, meaning: Meaning, status: number, citation = exceptions): Rule => ({
  id: `zerodha-kite/${name}`,
  match: { at: { error_type: type } },
  ...meaning,
  citation,
  seen: type,
  example: answer(status, { status: 'error', message: 'See the documentation.', error_type: type }, { auth: 'oauth2' }),
});

export const rules: readonly Rule[] = [
  // Our key and secret are told from a session only at the token endpoint.
  {
    id: 'zerodha-kite/key-of-the-app',
    match: { stage: 'token_refresh', at: { error_type: 'InputException' }, words: ['api key | checksum'] },
    ...likely(means.invalidClient),
    citation: exceptions,
    example: answer(
      400,
      { status: 'error', message: 'Invalid `api_key`.', error_type: 'InputException' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  // Sessions end each morning and cannot be renewed: the person signs in with password and second factor again.
  exception('session', 'TokenException', likely(means.expiredAge), 403),
  exception('account', 'UserException', guess(means.userSuspended), 403),
  // Historical data and such are bought for the app.
  exception('permission', 'PermissionException', likely(means.apiNotEnabled), 403, client),
  exception('order', 'OrderException', means.badRequest, 400),
  exception('input', 'InputException', means.badRequest, 400),
  exception('margin', 'MarginException', means.badRequest, 400),
  exception('holding', 'HoldingException', means.badRequest, 400),
  exception('network', 'NetworkException', likely(means.outage), 503),
  exception('data', 'DataException', likely(means.outage), 502),
  exception('general', 'GeneralException', likely(means.outage), 500),
];
