// Dexcom Share: nothing is known of how long its sessions live.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;
