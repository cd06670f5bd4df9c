// Roles: what the value under a name usually is - a code, a message, a wait - however the provider spells the name.

export type Role = 'code' | 'message' | 'either' | 'wait' | 'status' | 'errors';

/** What the value under a name usually is. Names are compared in lower case without `_` and `-`. */
const roles: Readonly<Record<string, Role>> = Object.assign(Object.create(null), {
  ...Object.fromEntries(
    (
      'code errorcode errcode errorno errno errornum errnum number subcode errorsubcode suberror errorsubtype subtype apierrorcode ' +
      'serviceerrorcode errorid faultcode exceptioncode exceptionname codename errorcodes errorkey errorname errortype type kind category ' +
      'sqlstate messagecode messageid sandboxreason resultcode returncode responsecode statusreason reasoncode policyname __type exc exctype'
    )
      .split(' ')
      .map((name) => [name, 'code'] as const),
  ),
  ...Object.fromEntries(
    (
      'message msg messages errordescription errormessage errormsg errmsg errordetail errordetails detail details description desc ' +
      'faultstring errorsummary userfacingerror displaymessage developermessage usermessage longmessage shortmessage summary text hint info ' +
      'explanation localizedmessage statusmessage statustext data value title information moreinformation'
    )
      .split(' ')
      .map((name) => [name, 'message'] as const),
  ),
  ...Object.fromEntries(
    'error reason fault exception name result cause errortitle state errorreason issue string'
      .split(' ')
      .map((name) => [name, 'either'] as const),
  ),
  errors: 'errors',
  status: 'status',
  statuscode: 'status',
  httpstatus: 'status',
  httpstatuscode: 'status',
  httpcode: 'status',
  retryafter: 'wait',
  retryafterseconds: 'wait',
  retrydelay: 'wait',
});

/** How well a code under this name tells what happened; the best becomes providerCode. */
const ranks: Readonly<Record<string, number>> = Object.assign(Object.create(null), {
  code: 8,
  errorcode: 8,
  apierrorcode: 8,
  serviceerrorcode: 7,
  error: 7,
  faultcode: 6,
  reason: 4,
  errno: 3,
  type: 2,
  errortype: 3,
  status: 3,
  name: 2,
});

const roleCache = new Map<string, { role: Role | undefined; rank: number }>();

/** The role of a name, and how well a code under it tells what happened. */
export function roleOf(name: string): { role: Role | undefined; rank: number } {
  let known = roleCache.get(name);
  if (!known) {
    const plain = name.toLowerCase().replace(/[_\- ]/g, '');
    known = { role: roles[plain] ?? likelyRole(plain), rank: ranks[plain] ?? 1 };
    if (roleCache.size < 5_000 && name.length <= 60) roleCache.set(name, known);
  }
  return known;
}

/** Names that nobody listed, by what they are made of: `ret_msg`, `errorMessages`, `faultDetail`, `responseCode`. */
function likelyRole(numbered: string): Role | undefined {
  if (numbered.length > 40) return undefined;
  const plain = numbered.replace(/[0-9]{1,2}$/, '');
  if (plain !== numbered && roles[plain]) return roles[plain];
  if (/^(?:request|trace|correlation|log|session|user|event|instance|span|debug)/.test(plain)) return undefined;
  if (/(?:msg|mesg|message|messages|descr|description|detail|details|reason|reasons|text|hint)$/.test(plain))
    return 'message';
  if (/(?:errors|errs|faults|failures|violations|problems|issues|exceptions)$/.test(plain)) return 'errors';
  if (/(?:code|codes|errno|status)$/.test(plain)) return 'code';
  if (/(?:error|err|fault|exception|failure|problem)$/.test(plain)) return 'either';
  return undefined;
}
