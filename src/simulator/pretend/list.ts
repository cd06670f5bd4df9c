// Every provider that can be pretended: one line each.

import { ahrefs } from './ahrefs/ahrefs.ts';
import type { PretendKind } from './contract.ts';
import { copper } from './copper/copper.ts';
import { google } from './google/google.ts';
import { linkedin } from './linkedin/linkedin.ts';

/** By slug. */
export const pretendKinds = {
  ahrefs,
  copper,
  google,
  linkedin,
} as const satisfies Record<string, PretendKind>;
