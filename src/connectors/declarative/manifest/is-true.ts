// What a condition of a manifest has been evaluated to, as yes or no.
import { isTruthy, type JinjaValue } from '../jinja/index.ts';

/** False for False, 0, what is empty, and the words for them; all else is true, None as well: that a value is there counts as a yes. */
export const isTrue = (value: unknown): boolean => isTruthy(value as JinjaValue);
