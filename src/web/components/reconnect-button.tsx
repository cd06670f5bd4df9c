// Reconnect, one click. With OAuth it leads straight to the provider; with a key or password to the page that asks for it.
import { Button, type ButtonProps } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { ConnectorView, ReconnectResult } from '../../api/schemas.ts';
import { post, problemOf } from '../api/client.ts';
import { useCan } from '../session.ts';
import { IconPlugConnected } from './icons.ts';
import { useResetWhenBack } from './reset-when-back.ts';

interface ReconnectButtonProps extends ButtonProps {
  connectionId: string;
  authKind: ConnectorView['authKind'];
  /** Page to land on afterwards. */
  returnTo: string;
  /** What is reconnected, for people who hear the page instead of seeing it. */
  name: string;
}

export function ReconnectButton({ connectionId, authKind, returnTo, name, ...rest }: ReconnectButtonProps) {
  const navigate = useNavigate();
  const can = useCan();
  const start = useMutation({
    mutationFn: () => post<ReconnectResult>(`/connections/${connectionId}/reconnect`, { returnTo }),
    onSuccess: (result) => {
      if (result.kind === 'authorize') window.location.assign(result.authorizeUrl);
      else navigate(returnTo);
    },
    onError: (error) => {
      const problem = problemOf(error);
      notifications.show({ color: 'buoy', title: problem.title, message: problem.detail });
    },
  });
  useResetWhenBack(start.reset);
  if (!can('connect')) return null;
  return (
    <Button
      leftSection={<IconPlugConnected size={17} />}
      loading={start.isPending || start.isSuccess}
      aria-label={`Reconnect ${name}`}
      {...rest}
      onClick={() => {
        if (authKind === 'oauth2') start.mutate();
        else navigate(`/connections/${connectionId}/reconnect?returnTo=${encodeURIComponent(returnTo)}`);
      }}
    >
      Reconnect
    </Button>
  );
}
