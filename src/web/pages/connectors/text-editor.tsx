// The text of a file with numbered lines, marked where something is wrong. Whoever chooses a problem is led to its line.
import { Button, FileButton, Group, Input, Text } from '@mantine/core';
import { type Ref, useId, useImperativeHandle, useMemo, useRef } from 'react';
import type { TextProblemView } from '../../../api/connector-schemas.ts';
import { IconFileText } from '../../components/icons.ts';
import classes from './text-editor.module.css';

const lineHeight = 20;
const padding = 10;

export interface TextEditorHandle {
  /** Shows a line, and puts the cursor into it. */
  goTo: (line: number) => void;
}

interface TextEditorProps {
  label: string;
  description: string;
  value: string;
  onChange: (text: string) => void;
  problems: TextProblemView[];
  warnings: TextProblemView[];
  isShort?: boolean;
  isRequired?: boolean;
  ref: Ref<TextEditorHandle>;
}

export function TextEditor(props: TextEditorProps) {
  const { label, description, value, onChange, problems, warnings, isShort, isRequired, ref } = props;
  const id = useId();
  const text = useRef<HTMLTextAreaElement>(null);
  const numbers = useRef<HTMLDivElement>(null);
  const reset = useRef<() => void>(null);
  const count = useMemo(() => value.split('\n').length, [value]);
  const gutter = useMemo(() => Array.from({ length: count }, (_, index) => index + 1).join('\n'), [count]);
  useImperativeHandle(ref, () => ({ goTo: (line) => text.current && showLine(text.current, line) }), []);
  const read = async (file: File | null): Promise<void> => {
    if (file) onChange(await file.text());
    reset.current?.();
  };
  return (
    <div>
      <Group justify="space-between" align="flex-end" mb={6} gap="xs">
        <div>
          <Input.Label htmlFor={id} required={isRequired ?? false}>
            {label}
          </Input.Label>
          <Text size="xs" c="dimmed">
            {description}
          </Text>
        </div>
        <FileButton
          resetRef={reset}
          onChange={(file) => void read(file)}
          accept=".yaml,.yml,text/yaml,application/yaml"
        >
          {(button) => (
            <Button {...button} variant="default" size="xs" leftSection={<IconFileText size={15} />}>
              {value === '' ? 'Choose the file' : 'Choose another file'}
            </Button>
          )}
        </FileButton>
      </Group>
      <div className={classes.frame} data-short={isShort || undefined}>
        <div className={classes.numbers} ref={numbers} aria-hidden="true">
          <div style={{ position: 'relative' }}>
            <Marks problems={warnings} tone="warning" />
            <Marks problems={problems} tone="bad" />
            <pre>{gutter}</pre>
          </div>
        </div>
        <textarea
          id={id}
          ref={text}
          className={classes.text}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          onScroll={(event) => {
            if (numbers.current) numbers.current.scrollTop = event.currentTarget.scrollTop;
          }}
          placeholder="Paste the text here, or choose the file"
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          wrap="off"
        />
      </div>
    </div>
  );
}

function Marks({ problems, tone }: { problems: TextProblemView[]; tone: 'bad' | 'warning' }) {
  const lines = [...new Set(problems.map((it) => it.line))].filter((line) => line > 0);
  return lines.map((line) => (
    <div key={line} className={classes.mark} data-tone={tone} style={{ top: padding + (line - 1) * lineHeight }} />
  ));
}

function showLine(text: HTMLTextAreaElement, line: number): void {
  const lines = text.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, it) => sum + it.length + 1, 0);
  text.focus({ preventScroll: true });
  text.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  text.scrollTop = Math.max(0, (line - 4) * lineHeight);
  text.scrollLeft = 0;
  text.scrollIntoView({ block: 'nearest' });
}
