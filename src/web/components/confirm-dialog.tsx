// Asks before something that cannot be undone. With `typeToConfirm` the name has to be typed.
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ProblemAlert } from './problem-alert.tsx';

interface ConfirmDialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  onConfirm: () => void;
  confirmLabel: string;
  typeToConfirm?: string;
  isBusy?: boolean;
  error?: unknown;
  tone?: 'bad' | 'neutral';
  children: ReactNode;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const [typed, setTyped] = useState('');
  const isReady = props.typeToConfirm === undefined || typed.trim() === props.typeToConfirm;
  return (
    <Modal opened={props.isOpen} onClose={props.onClose} title={<Text fw={650}>{props.title}</Text>}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) props.onConfirm();
        }}
      >
        <Stack>
          <Text size="sm" component="div">
            {props.children}
          </Text>
          {props.typeToConfirm !== undefined && (
            <TextInput
              label={`Type “${props.typeToConfirm}” to confirm`}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              data-autofocus
              autoComplete="off"
            />
          )}
          <ProblemAlert error={props.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              Cancel
            </Button>
            <Button
              type="submit"
              color={props.tone === 'neutral' ? undefined : 'buoy'}
              disabled={!isReady}
              loading={props.isBusy}
            >
              {props.confirmLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
