// Tokens, keys and codes that are no credential: they belong to one call, page, record, message or device. What is said of them is said of the request.
// "Sync token is invalid" must not sound like a refused token: the longest phrase wins, so that these are no `token` and no `key`.
// Left out is what some provider calls its credential so: bot token, client token, transaction key, subscription key, license key, session key.

const tokensOf = [
  // Where a reading goes on.
  'page | next page | paging | pagination | continuation | sync | delta | resume | scroll | snapshot | change | watch',
  // What the call hands over or answers to.
  'webhook | callback | interaction | response | reply | upload | download | file | share | sharing | embed | preview',
  'public | link | processor | form | cart | checkout | order | booking | job | batch | export | lock | lease | state | idempotency | challenge',
  // What somebody else was given.
  'device | push | registration | fcm | apns | card | payment | payment method | receipt | purchase | tracking | meeting',
  'invitation | invite | reset | password reset | verification | email verification | confirmation | activation | unsubscribe',
  // What guards a form against robots and forgery.
  'csrf | xsrf | authenticity | antiforgery | anti forgery | request verification | captcha | recaptcha | hcaptcha | turnstile',
];

const keysOf = [
  'idempotency | primary | foreign | partition | sort | unique | composite | object | cache | routing | record | row',
  'dictionary | json | storage | field | issue | lookup | external | candidate | index | hash | range | translation',
  'metadata | attribute | property | order | message | tracking | encryption | decryption',
];

const codesOf = ['coupon | promo | promotion | discount | voucher | gift card | referral | invitation | invite'];

const others = [
  'upload session | download session | checkout session | export session | import session | editing session',
  'webhook secret | hook secret | webhook signature | callback signature | signed url | presigned url | pre signed url',
  'pagetoken | nextpagetoken | next token | nexttoken | synctoken | deltatoken | continuationtoken | csrftoken',
];

const namesOf = (groups: readonly string[], ...nouns: string[]): string[] =>
  groups.flatMap((group) => group.split(' | ')).flatMap((kind) => nouns.map((noun) => `${kind} ${noun}`));

/** As phrases of the lexicon. */
export const thingsOfACall: string = [
  ...namesOf(tokensOf, 'token', 'tokens'),
  ...namesOf(keysOf, 'key', 'keys'),
  ...namesOf(codesOf, 'code', 'codes'),
  ...others,
].join(' | ');
