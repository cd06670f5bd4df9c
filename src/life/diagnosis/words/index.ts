// Words: what a provider without rules of its own says, in plain words of many languages or in a code that reads as words
// (`SUBSCRIPTION_EXPIRED`). At most `likely`. The order is from narrow to wide: what heals, what is ours, conditions of the account, grants and
// tokens, permissions, secrets; then bare refusals without a reason, then requests.
import type { Rule } from '../rules.ts';
import { accessTokenWords, agedTokenWords } from './access-tokens.ts';
import { conditionWords } from './conditions.ts';
import { endingWords } from './endings.ts';
import { grantWords, vagueGrantWords } from './grants.ts';
import { healingWords, vagueHealingWords } from './heals.ts';
import { misuseWords } from './misuses.ts';
import { otherThingsWords, sessionWords } from './not-the-credential.ts';
import { oursWords } from './ours.ts';
import { permissionTextWords, permissionWords, vaguePermissionWords } from './permissions.ts';
import { requestWords } from './requests.ts';
import { nothingSentWords, secretAmongOthersWords, secretWords, vagueSecretWords } from './secrets.ts';

export const wordRules: readonly Rule[] = [
  ...healingWords,
  ...oursWords,
  ...otherThingsWords,
  ...misuseWords,
  ...secretAmongOthersWords,
  ...conditionWords,
  ...sessionWords,
  ...endingWords,
  ...grantWords,
  ...accessTokenWords,
  ...nothingSentWords,
  ...permissionTextWords,
  ...permissionWords,
  ...secretWords,
  ...vagueGrantWords,
  ...vagueSecretWords,
  ...vaguePermissionWords,
  ...requestWords,
  ...vagueHealingWords,
];

/** Words so plain that they win over a code which is used for several things (overloaded.ts): what heals, what is ours, a wrong call, a plan. */
export const plainWordRules: readonly Rule[] = [
  ...healingWords,
  ...oursWords,
  ...otherThingsWords,
  ...misuseWords,
  ...conditionWords,
  ...nothingSentWords,
];

export { agedTokenWords };
