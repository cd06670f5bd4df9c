// monday.com: tokens of an OAuth app have no end known; a personal token lasts until it is made anew or its user is removed.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;
