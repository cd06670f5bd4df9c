// Checks what a person entered against the fields of a connector, before anything is sent.
import { RequestError } from '../request-error.ts';
import type { JsonObject, JsonValue } from '../store/index.ts';
import type { Field } from './types.ts';

/** The settings, trimmed, with fallbacks filled in and numbers as numbers; secrets are no settings. Throws RequestError that names the field. */
export function checkFields(fields: readonly Field[], config: JsonObject): JsonObject {
  const settings = fields.filter((field) => !field.isSecret);
  const chosen = withFallbacks(fields, config);
  for (const name of Object.keys(config))
    if (!settings.some((field) => field.name === name)) throw refused(name, `There is no setting "${name}".`);
  const checked: JsonObject = {};
  for (const field of settings) {
    if (!isShown(field, chosen)) continue;
    const value = readOne(field, config[field.name]);
    if (value !== null) checked[field.name] = value;
  }
  return checked;
}

/** Whether the field is asked for, with what stands in the others. */
export function isShown(
  { shownWhen }: { shownWhen?: Field['shownWhen'] | null },
  values: Readonly<Record<string, unknown>>,
): boolean {
  return !shownWhen || String(values[shownWhen.name] ?? '') === shownWhen.value;
}

/** What was entered, and what counts where nothing was. */
export function withFallbacks(
  fields: readonly Field[],
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const filled: Record<string, unknown> = { ...values };
  for (const { name, fallback } of fields)
    if (fallback !== undefined && (filled[name] ?? '') === '') filled[name] = fallback;
  return filled;
}

function readOne(field: Field, given: JsonValue | undefined): JsonValue | null {
  const isText = typeof given === 'string' || typeof given === 'number';
  if (given !== undefined && given !== null && !isText) throw refused(field.name, `${field.label} must be text.`);
  const text = isText ? String(given).trim() || (field.fallback ?? '') : (field.fallback ?? '');
  if (text === '') {
    if (field.isRequired) throw refused(field.name, `${field.label} is missing.`);
    return null;
  }
  if (text.includes('\u0000')) throw refused(field.name, `${field.label} holds a character that is not allowed.`);
  if (field.kind === 'number') {
    if (!/^-?\d{1,15}$/.test(text)) throw refused(field.name, `${field.label} must be a whole number.`);
    return Number(text);
  }
  if (field.kind === 'choice' && !field.choices?.some((choice) => choice.value === text)) {
    const choices = field.choices?.map((choice) => choice.value).join(', ');
    throw refused(field.name, `${field.label} must be one of: ${choices}.`);
  }
  if (field.kind === 'url' && !/^https?:$/.test(URL.canParse(text) ? new URL(text).protocol : ''))
    throw refused(field.name, `${field.label} must be an address that begins with https:// or http://.`);
  return text;
}

/** The one form of this error, so that the connect form can show it at the field. */
export const refused = (field: string, message: string): RequestError =>
  new RequestError('bad_input', message, { extra: { field, fields: { [field]: message } } });

/** The labels of what a person enters as secrets, for sentences. Where the form asks for one or another, those that it always asks for. */
export function secretLabelsOf({ fields }: { fields: readonly Field[] }): string[] {
  const asked = fields.filter((field) => field.isSecret && !field.shownWhen);
  const needed = asked.filter((field) => field.isRequired);
  return (needed.length > 0 ? needed : asked).map(({ label }) => label);
}
