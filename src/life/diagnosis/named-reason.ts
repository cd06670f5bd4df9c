// Whether a provider said itself why an authorization has ended, or gave the one answer that it gives for every reason. Pure. Whoever is told
// must read the named reason first, and no list of others; and no reason where none was named.
import type { Diagnosis } from './types.ts';

type Said = Pick<Diagnosis, 'detail' | 'certainty' | 'providerMessage' | 'providerCode'>;

/** All other details name their reason by themselves; `revoked` also stands for "no longer valid, and nobody knows why". */
export function isReasonNamed({ detail, certainty, providerMessage, providerCode }: Said): boolean {
  if (certainty === 'guess') return false;
  if (detail !== 'revoked') return true;
  const said = `${providerCode ?? ''} ${providerMessage ?? ''}`.replaceAll('_', ' ');
  if (tellsOfWithdrawal.test(said)) return !tellsOfOthersToo.test(said);
  return certainty === 'sure';
}

const tellsOfWithdrawal =
  /\b(revoked?|revocation|withdrawn|withdrew|de-?authori[sz]ed|uninstalled|(removed|disconnected) (the|this|your) app(lication)?)\b/i;
/** "Token has been expired or revoked.", "invalid, expired, revoked, does not match the redirection URI": several reasons in one breath. */
const tellsOfOthersToo =
  /\b(expired|malformed|mismatch|does not match|not found|or (was |been |has been )?revoked|revoked,? or)\b/i;
