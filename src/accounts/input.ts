// What a person or program may hand to the verbs of this room, parsed once at their beginning.
import { z } from 'zod';
import { RequestError } from '../request-error.ts';

export const passwordLengthMin = 10;
export const passwordLengthMax = 200;

export const nameInput = z.string().trim().min(1, 'A name is needed.').max(200, 'A name has at most 200 characters.');
/** Kept in lower case: two spellings of one address are one person. */
export const emailInput = z.string().trim().toLowerCase().max(320).pipe(z.email('This is not an email address.'));
export const passwordInput = z
  .string()
  .min(passwordLengthMin, `A password needs at least ${passwordLengthMin} characters.`)
  .max(passwordLengthMax, `A password has at most ${passwordLengthMax} characters.`);
export const grantableRole = z.enum(['viewer', 'editor', 'admin']);

/** Throws RequestError('bad_input') with one sentence per field. */
export function parseInput<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const fields = Object.fromEntries(
    result.error.issues.map((issue) => [issue.path.join('.') || 'body', issue.message]),
  );
  throw new RequestError('bad_input', 'Some fields are not valid.', { extra: { fields } });
}
