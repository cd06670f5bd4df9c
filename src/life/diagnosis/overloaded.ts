// Codes that providers use for several things at once: `forbidden` for a missing right, a missing plan and a wrong call alike. A rule that disconnects
// on such a code alone is open to the words beside it: where they plainly say something else, they win.
import type { Rule } from './rules.ts';

const overloaded =
  /^(?:unauthori[sz]ed|unauthori[sz]ederror|forbidden|accessforbidden|accessdenied|denied|invalidtoken|tokeninvalid|invalidaccesstoken|authentication|auth|authentication(?:failed|error|required)|auth(?:failed|error|required)|notauthori[sz]ed|notauthenticated|unauthenticated|permissiondenied|insufficientpermissions?|invalidcredentials|authorization(?:failed|error|required)|noaccess|notallowed|invalidauth|invalidapikey|invalidkey|invalidgrant|invalidrequest|badrequest|loginrequired|notfound|error|fail|failed|false|general|expired|40[0134])$/;

const isOverloaded = (code: unknown): boolean =>
  overloaded.test(
    String(code)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, ''),
  );

/** Whether a rule disconnects on codes alone that are used for several things, or on a status or place alone. */
export function isOpenToWords({ verdict, cause, match, when }: Rule): boolean {
  if (verdict !== 'disconnected' || cause === 'provider_specific' || when) return false;
  if (match.words || match.says || match.also || match.sqlstate || match.header) return false;
  const codes = match.code === undefined ? [] : Array.isArray(match.code) ? match.code : [match.code];
  return [...codes, ...Object.values(match.at ?? {})].every((code) => code === '' || isOverloaded(code));
}
