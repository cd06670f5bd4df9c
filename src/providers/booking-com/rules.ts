// Booking.com Connectivity: a machine account, and properties that are connected to it.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://developers.booking.com/connectivity/docs/property-scores-api/property-scores-troubleshooting/';

export const rules: readonly Rule[] = [
  {
    id: 'booking-com/property',
    match: { words: ['have access to this property | no access to reservation | access denied for hotel'] },
    ...means.objectAccessLost,
    citation: docs,
    seen: "This account doesn't have access to this property",
    example: answer(
      403,
      { errors: [{ message: "This account doesn't have access to this property" }] },
      { auth: 'basic' },
    ),
  },
  {
    id: 'booking-com/login',
    match: {
      words: ['access denied | authorization required | authentication failed'],
      status: 401,
      format: ['json', 'xml'],
    },
    ...means.wrongPassword,
    citation: docs,
    seen: 'Access denied',
    example: answer(401, { errors: [{ message: 'Access denied' }] }, { auth: 'basic' }),
  },
];
