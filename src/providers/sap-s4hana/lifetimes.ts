// SAP S/4HANA: nothing is known of how long its credentials live.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;
