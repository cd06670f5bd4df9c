// The fields of a connect or reconnect form, as the connector describes them. Secrets are never filled in beforehand.
import {
  Button,
  Collapse,
  FileButton,
  Group,
  NativeSelect,
  NumberInput,
  PasswordInput,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useRef, useState } from 'react';
import type { FieldView } from '../../api/schemas.ts';
import classes from './field-inputs.module.css';
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
  const asked = fields.filter((it) => isAsked(it, fields, values));
  const needed = asked.filter((it) => it.isRequired);
  const optional = asked.filter((it) => !it.isRequired);
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

/** Some are asked for only while a choice says so, which may itself hang on another one. */
function isAsked({ name, shownWhen }: FieldView, fields: FieldView[], values: FieldValues): boolean {
  if (!shownWhen || shownWhen.name === name) return true;
  const chooser = fields.find((it) => it.name === shownWhen.name);
  const isChosen = (values[shownWhen.name] ?? '') === shownWhen.value;
  return isChosen && (chooser === undefined || isAsked(chooser, fields, values));
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
  if (field.kind === 'key_file') return <KeyFileInput {...common} value={value} onChange={onChange} />;
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

interface KeyFileProps {
  label: string;
  description?: string;
  required: boolean;
  error?: string;
  name: string;
  value: string;
  onChange: (value: string) => void;
}

/** What is longer was pasted or read from a file, not typed: it need not be seen. */
const typedLengthMax = 40;

/** A key file is chosen, or pasted; once it is there it is not shown, but what it is for. */
function KeyFileInput({ value, onChange, ...common }: KeyFileProps) {
  const reset = useRef<() => void>(null);
  const read = async (file: File | null): Promise<void> => {
    if (file) onChange(await file.text());
    reset.current?.();
  };
  return (
    <Stack gap={6} className={classes.wide}>
      {value.length <= typedLengthMax ? (
        <Textarea
          {...common}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          placeholder="Paste the file here, or choose it below"
          minRows={2}
          autosize
          maxRows={4}
          spellCheck={false}
          autoComplete="off"
        />
      ) : (
        <TextInput {...common} value={tellKeyFile(value)} readOnly />
      )}
      <Group gap="xs">
        <FileButton resetRef={reset} onChange={(file) => void read(file)} accept=".json,.pem,.key,.p8,application/json">
          {(button) => (
            <Button {...button} variant="default" size="xs">
              {value === '' ? 'Choose the file' : 'Choose another file'}
            </Button>
          )}
        </FileButton>
        {value !== '' && (
          <Button variant="subtle" color="gray" size="xs" onClick={() => onChange('')}>
            Take it out
          </Button>
        )}
      </Group>
    </Stack>
  );
}

/** Whose key it is, without the key. */
function tellKeyFile(text: string): string {
  try {
    const { client_email: account } = JSON.parse(text) as { client_email?: unknown };
    if (typeof account === 'string') return `Key file of ${account}`;
  } catch {
    // Not JSON: a key alone.
  }
  return `Key of ${text.length.toLocaleString('en')} characters`;
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

/** What is sent: numbers as numbers, empty optional fields and what is not asked for left out. */
export function toFieldInput(fields: FieldView[], values: FieldValues): Record<string, string | number> {
  const entries = fields.flatMap((field): [string, string | number][] => {
    const value = values[field.name] ?? '';
    if (value === '' || !isAsked(field, fields, values)) return [];
    return [[field.name, field.kind === 'number' ? Number(value) : value]];
  });
  return Object.fromEntries(entries);
}
