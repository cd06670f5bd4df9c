// Front: API tokens live until an admin revokes them; only a company admin can authorize an app.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;
