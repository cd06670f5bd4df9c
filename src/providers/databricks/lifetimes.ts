// Databricks: OAuth access tokens live an hour; personal tokens as long as their maker or the workspace sets.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;
