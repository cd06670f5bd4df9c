// The button beside Reconnect, for whoever cannot sign in at the provider themselves.
import { Button, type ButtonProps } from '@mantine/core';
import { useState } from 'react';
import { useCan } from '../../session.ts';
import { AskDialog, type Wanted } from './ask-dialog.tsx';

export function AskButton({ wanted, label, ...rest }: ButtonProps & { wanted: Wanted; label?: string }) {
  const can = useCan();
  const [isOpen, setIsOpen] = useState(false);
  if (!can('connect')) return null;
  return (
    <>
      <Button
        variant="subtle"
        {...rest}
        onClick={() => setIsOpen(true)}
        aria-label={`${label ?? 'Ask someone else'}: ${wanted.name}`}
      >
        {label ?? 'Ask someone else'}
      </Button>
      <AskDialog wanted={wanted} isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </>
  );
}
