// The fields of a connect or reconnect form, as the connector describes them. Secrets are never filled in beforehand.
import { NativeSelect, NumberInput, PasswordInput, SimpleGrid, TextInput } from '@mantine/core';
import type { FieldView } from '../../api/schemas.ts';

export type FieldValues = Record<string, string>;

interface FieldInputsProps {
  fields: FieldView[];
  values: FieldValues;
  errors: Record<string, string>;
  onChange: (name: string, value: string) => void;
}

export function FieldInputs({ fields, values, errors, onChange }: FieldInputsProps) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
      {fields.map((field) => (
        <FieldInput
          key={field.name}
          field={field}
          value={values[field.name] ?? ''}
          error={errors[field.name]}
          onChange={(value) => onChange(field.name, value)}
        />
      ))}
    </SimpleGrid>
  );
}

function FieldInput(props: { field: FieldView; value: string; error?: string; onChange: (value: string) => void }) {
  const { field, value, error, onChange } = props;
  const common = {
    label: field.label,
    description: field.help,
    placeholder: field.placeholder,
    required: field.isRequired,
    error,
    name: field.name,
  };
  if (field.isSecret || field.kind === 'password')
    return (
      <PasswordInput
        {...common}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        autoComplete="new-password"
        data-1p-ignore
      />
    );
  if (field.kind === 'number')
    return (
      <NumberInput
        {...common}
        value={value}
        onChange={(next) => onChange(String(next))}
        thousandSeparator=""
        hideControls
        inputMode="numeric"
      />
    );
  if (field.kind === 'choice')
    return (
      <NativeSelect
        {...common}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        data={field.choices ?? []}
      />
    );
  return (
    <TextInput
      {...common}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete="off"
      spellCheck={false}
      type={field.kind === 'url' ? 'url' : 'text'}
    />
  );
}

/** What the form shows first: settings known already, then the connector's fallbacks; secrets empty. */
export function firstValues(fields: FieldView[], config: Record<string, unknown> = {}): FieldValues {
  return Object.fromEntries(
    fields.map((field) => {
      const known = field.isSecret ? undefined : config[field.name];
      const fallback = field.isSecret ? '' : (field.fallback ?? field.choices?.[0]?.value ?? '');
      return [field.name, known === undefined || known === null ? fallback : String(known)];
    }),
  );
}

/** What is sent: numbers as numbers, empty optional fields left out. */
export function toFieldInput(fields: FieldView[], values: FieldValues): Record<string, string | number> {
  const entries = fields.flatMap((field): [string, string | number][] => {
    const value = values[field.name] ?? '';
    if (value === '') return [];
    return [[field.name, field.kind === 'number' ? Number(value) : value]];
  });
  return Object.fromEntries(entries);
}
