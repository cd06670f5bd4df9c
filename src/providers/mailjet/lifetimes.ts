// Mailjet: pairs of keys live until the secret is reset or the key is deactivated.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;
