// Every provider that can be pretended: one line each.
import type { PretendKind } from './contract.ts';
import { linkedin } from './linkedin/linkedin.ts';

/** By slug. */
export const pretendKinds = {
  linkedin,
} as const satisfies Record<string, PretendKind>;
