// Codes and words that providers use for several things at once: `forbidden` for a missing right, a missing plan and a wrong call alike. A rule that
// disconnects on such alone is open to the words beside it: where they plainly say something else, they win.
import type { Rule } from './rules.ts';

const overloaded =
  /^(?:unauthori[sz]ed|unauthori[sz]ederror|unauthori[sz]edclient|unauthori[sz]edoperation|unauthori[sz]edaccess|forbidden|accessforbidden|(?:kms)?accessdenied(?:exception)?|denied|invalidtoken|tokeninvalid|invalidaccesstoken|authentication|auth|authentication(?:failed|error|required)|auth(?:failed|error|required)|notauthori[sz]ed(?:exception)?|authori[sz]ationerrorexception|notauthenticated|unauthenticated|permissiondenied|insufficientpermissions?|invalidcredentials|authorization(?:failed|error|required)|noaccess|notallowed|invalidauth|invalidapikey|invalidkey|invalidgrant|invalidrequest|badrequest|loginrequired|notfound|error|fail|failed|false|general|expired|40[0134])$/;

const isOverloaded = (code: unknown): boolean =>
  overloaded.test(
    String(code)
      .toLowerCase()
      .replace(/^.*#/, '')
      .replace(/[^a-z0-9]/g, ''),
  );

/** Made of words that say who is spoken of, or that something was refused, and neither what nor why. */
const loose =
  /^(?:(?:a|an|the|is|are|has|have|not|to|or|no|of|this|key|keys|token|tokens|access|forbidden|permissions?|unauthori[sz]ed|authori[sz]ed|allowed|permitted|denied|roles?|scopes?|rights?|levels?|invalid|grant|api keys?|api tokens?|http|authentication|authenticated|credentials|jwt|insufficient|expired|username|user|password|private|client|error|server)(?:\s|$))+$/;

const isLoose = (group: string): boolean =>
  group
    .toLowerCase()
    .split(' | ')
    .every((phrase) => loose.test(phrase.replace(/[_-]/g, ' ')));

/** Whether a rule disconnects on codes alone that are used for several things, on words as loose, or on a status or place alone. */
export function isOpenToWords({ verdict, cause, match, when }: Rule): boolean {
  if (verdict !== 'disconnected' || cause === 'provider_specific' || when) return false;
  if (match.says || match.also || match.sqlstate || match.header) return false;
  if (match.words && !match.words.every(isLoose)) return false;
  const codes = match.code === undefined ? [] : Array.isArray(match.code) ? match.code : [match.code];
  return [...codes, ...Object.values(match.at ?? {})].every((code) => code === '' || isOverloaded(code));
}
