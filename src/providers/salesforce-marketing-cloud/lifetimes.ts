// Salesforce Marketing Cloud: access tokens of some 20 minutes, fetched anew with the keys of the installed package, which have no end.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;
