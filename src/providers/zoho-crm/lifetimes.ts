// Zoho CRM: as Zoho has it for all its products.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;
