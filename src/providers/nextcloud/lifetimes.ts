// Nextcloud: app passwords have no end; they last until the device is removed in the user's settings.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;
