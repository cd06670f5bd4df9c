// SonarQube: tokens end when chosen, or as the instance's rule says.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;
