// The fields of a connect or reconnect form, as the connector describes them. Secrets are never filled in beforehand.
import {
  Button,
  Collapse,
  Group,
  NativeSelect,
  NumberInput,
  PasswordInput,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import type { FieldView } from '../../api/schemas.ts';
import { IconChevronRight } from './icons.ts';

export type FieldValues = Record<string, string>;

interface FieldInputsProps {
  fields: FieldView[];
  values: FieldValues;
  errors: Record<string, string>;
  onChange: (name: string, value: string) => void;
}

/** Needed fields first; the optional ones wait behind a button when there are many. */
export function FieldInputs({ fields, values, errors, onChange }: FieldInputsProps) {
  const needed = fields.filter((it) => it.isRequired);
  const optional = fields.filter((it) => !it.isRequired);
  const hasFewOptional = optional.length < 2;
  const [isOpen, setIsOpen] = useState(false);
  const isShown = hasFewOptional || isOpen || optional.some((it) => errors[it.name]);
  const toInput = (field: FieldView) => (
    <FieldInput
      key={field.name}
      field={field}
      value={values[field.name] ?? ''}
      error={errors[field.name]}
      onChange={(value) => onChange(field.name, value)}
    />
  );
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        {needed.map(toInput)}
        {hasFewOptional && optional.map(toInput)}
      </SimpleGrid>
      {!hasFewOptional && (
        <>
          <Group>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-expanded={isShown}
              onClick={() => setIsOpen(!isOpen)}
              leftSection={<IconChevronRight size={15} style={{ rotate: isShown ? '90deg' : '0deg' }} />}
            >
              More settings
            </Button>
          </Group>
          <Collapse expanded={isShown}>
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
              {optional.map(toInput)}
            </SimpleGrid>
          </Collapse>
        </>
      )}
    </Stack>
  );
}

/** PEM text has lines, and they matter. */
const isManyLines = (field: FieldView): boolean => /certificate|pem|private_?key/i.test(field.name);

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
  if (isManyLines(field))
    return (
      <Textarea
        {...common}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        autosize
        minRows={3}
        maxRows={10}
        spellCheck={false}
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
