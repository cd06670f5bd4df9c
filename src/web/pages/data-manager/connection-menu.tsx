// The menu of a Connection: check, Reconnect, take over, ask someone else, delete.
import { ActionIcon, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ConnectionView, DeletedConnectionView } from '../../../api/schemas.ts';
import { post, problemOf, remove } from '../../api/client.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import {
  IconAnchor,
  IconDots,
  IconKey,
  IconMail,
  IconPlus,
  IconRefresh,
  IconRefreshAlert,
  IconTrash,
} from '../../components/icons.ts';
import { plural } from '../../format.ts';
import { useCan, useSignedIn } from '../../session.ts';
import { AskDialog } from '../asked/ask-dialog.tsx';

/** What can be done with a Connection, beside Reconnect. */
export function ConnectionMenu({ connection }: { connection: ConnectionView }) {
  const [isDeleting, setIsDeleting] = useState(false);
  const [isAskOpen, setIsAskOpen] = useState(false);
  const refresh = useRefresh();
  const check = useMutation({
    mutationFn: () => post<ConnectionView>(`/connections/${connection.id}/check`),
    onSuccess: (checked) =>
      notifications.show({
        color: checked.status === 'connected' ? 'kelp' : 'rope',
        message:
          checked.status === 'connected'
            ? `${checked.name} answers`
            : (checked.explanation?.summary ?? 'It does not answer'),
      }),
    onError: showProblem,
    onSettled: refresh,
  });
  const can = useCan();
  const me = useSignedIn();
  const { id: connectedById } = connection.connectedBy;
  // What nobody stands behind any more is free to take; the rest is an admin's to give.
  const canTakeOver =
    me.user !== null && connectedById !== me.user.id && (connectedById === null || can('manage_users'));
  const takeOver = useMutation({
    mutationFn: () => post<ConnectionView>(`/connections/${connection.id}/take-over`, {}),
    onSuccess: () =>
      notifications.show({
        color: 'kelp',
        message: `${connection.name} is yours now: you are told when it becomes disconnected`,
      }),
    onError: showProblem,
    onSettled: refresh,
  });
  return (
    <>
      <Menu position="bottom-end" width={220} shadow="md">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={`More for ${connection.name}`} loading={check.isPending}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component={Link} to={`/connections/${connection.id}/add`} leftSection={<IconPlus size={16} />}>
            Add Data Sources
          </Menu.Item>
          <Menu.Item leftSection={<IconRefresh size={16} />} onClick={() => check.mutate()}>
            Check now
          </Menu.Item>
          <Menu.Item
            component={Link}
            to={`/connections/${connection.id}/reconnect`}
            leftSection={<IconRefreshAlert size={16} />}
          >
            Reconnect
          </Menu.Item>
          {canTakeOver && (
            <Menu.Item leftSection={<IconAnchor size={16} />} onClick={() => takeOver.mutate()}>
              Take over
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconMail size={16} />} onClick={() => setIsAskOpen(true)}>
            Ask someone else
          </Menu.Item>
          {can('manage_api_keys') && (
            <Menu.Item
              component={Link}
              to={`/connections/${connection.id}/credential-reads`}
              leftSection={<IconKey size={16} />}
            >
              Credential reads
            </Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item color="buoy" leftSection={<IconTrash size={16} />} onClick={() => setIsDeleting(true)}>
            Delete
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <AskDialog
        wanted={{ connectionId: connection.id, name: connection.name }}
        isOpen={isAskOpen}
        onClose={() => setIsAskOpen(false)}
      />
      <DeleteDialog connection={connection} isOpen={isDeleting} onClose={() => setIsDeleting(false)} />
    </>
  );
}

interface DeleteDialogProps {
  connection: ConnectionView;
  isOpen: boolean;
  onClose: () => void;
}

function DeleteDialog({ connection, isOpen, onClose }: DeleteDialogProps) {
  const refresh = useRefresh();
  const end = useMutation({
    mutationFn: () => remove<DeletedConnectionView>(`/connections/${connection.id}`),
    onSuccess: ({ revocation }) => {
      const word = revocationWord(revocation, connection.connectorName);
      notifications.show({ title: `${connection.name} is deleted`, message: word, autoClose: 10_000 });
      onClose();
      refresh();
    },
  });
  return (
    <ConfirmDialog
      title="Delete this Connection?"
      isOpen={isOpen}
      onClose={onClose}
      onConfirm={() => end.mutate()}
      confirmLabel="Delete for good"
      typeToConfirm={connection.name}
      isBusy={end.isPending}
      error={end.error}
    >
      The authorization is given up
      {connection.dataSources.length === 0
        ? '.'
        : `, and ${plural(connection.dataSources.length, 'Data Source')} with all synced rows ${connection.dataSources.length === 1 ? 'is' : 'are'} deleted.`}{' '}
      This cannot be undone.
    </ConfirmDialog>
  );
}

/** What became of the authorization there. */
function revocationWord(revocation: DeletedConnectionView['revocation'], provider: string): string {
  if (revocation === 'revoked') return `${provider} was told, and has ended the authorization.`;
  if (revocation === 'kept_for_siblings')
    return `The authorization still stands at ${provider}: ending it would end others of the same person too. You can end it there.`;
  if (revocation === 'failed')
    return `${provider} could not be told. Nobody here can use the authorization any more; you can end it there.`;
  return `Nobody here can use its authorization any more. Whatever was given at ${provider} can be taken back there.`;
}

const showProblem = (error: unknown): void => {
  const { title, detail } = problemOf(error);
  notifications.show({ color: 'buoy', title, message: detail });
};

/** What is done to a Connection may show in both lists. */
function useRefresh(): () => void {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: ['connections'] });
    void client.invalidateQueries({ queryKey: ['data-sources'] });
  };
}
