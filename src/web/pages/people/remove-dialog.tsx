// Removing a User: first what depends on them, and who takes it over; then, in one step, both.
import { Button, Group, List, Modal, Select, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { UserView } from '../../../api/schemas.ts';
import type { DependentsView } from '../../../api/take-over-schemas.ts';
import { remove } from '../../api/client.ts';
import { useDependents, useUsers } from '../../api/queries.ts';
import { Await, ListSkeleton } from '../../components/page.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { countDataSources, plural } from '../../format.ts';
import { useSignedIn } from '../../session.ts';

interface RemoveDialogProps {
  user: UserView;
  isOpen: boolean;
  onClose: () => void;
  onRemoved: () => void;
}

export function RemoveDialog({ user, isOpen, onClose, onRemoved }: RemoveDialogProps) {
  const dependents = useDependents(user.id, isOpen);
  return (
    <Modal opened={isOpen} onClose={onClose} title={<Text fw={650}>Remove {user.name}?</Text>}>
      <Await query={dependents} skeleton={<ListSkeleton rows={2} height={40} />}>
        {(found) => <Removal user={user} dependents={found} onClose={onClose} onRemoved={onRemoved} />}
      </Await>
    </Modal>
  );
}

const nobody = 'nobody';

function Removal({
  user,
  dependents,
  onClose,
  onRemoved,
}: Omit<RemoveDialogProps, 'isOpen'> & { dependents: DependentsView }) {
  const me = useSignedIn();
  const users = useUsers();
  const client = useQueryClient();
  const { connections, apiKeys, askedLinks } = dependents;
  const [heirId, setHeirId] = useState(me.user?.id ?? nobody);
  const heirs = (users.data ?? []).filter((it) => it.id !== user.id && it.role !== 'viewer');
  const hasSomething = connections.length > 0 || askedLinks.length > 0;
  const isTakenOver = hasSomething && heirId !== nobody;
  const end = useMutation({
    mutationFn: () => remove(`/users/${user.id}${isTakenOver ? `?takenOverBy=${encodeURIComponent(heirId)}` : ''}`),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['connections'] });
      onRemoved();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        end.mutate();
      }}
    >
      <Stack>
        <Text size="sm">They are signed out at once.</Text>
        {connections.length === 0 ? (
          <Text size="sm">They connected nothing that is still there.</Text>
        ) : (
          <>
            <Text size="sm">
              They connected {plural(connections.length, 'Connection')}, which{' '}
              {connections.length === 1 ? 'stays' : 'stay'}:
            </Text>
            <List size="sm" spacing={2} style={{ maxHeight: 180, overflowY: 'auto' }}>
              {connections.map((it) => (
                <List.Item key={it.id} style={{ overflowWrap: 'anywhere' }}>
                  {it.name}
                  <Text span size="sm" c="dimmed">
                    {' '}
                    ({countDataSources(it.dataSourceCount)}
                    {it.status === 'disconnected' ? ', disconnected' : ''})
                  </Text>
                </List.Item>
              ))}
            </List>
          </>
        )}
        {askedLinks.length > 0 && (
          <Text size="sm">
            They asked {askedLinks.map((it) => it.recipientName).join(', ')} by email to reconnect or connect. Whoever
            takes over is the one who asks from then on; if nobody does,{' '}
            {askedLinks.length === 1 ? 'that link is' : 'those links are'} revoked.
          </Text>
        )}
        {hasSomething && (
          <Select
            label="Who takes over"
            description="Is told from now on when one of them becomes disconnected, beside the Account Owner"
            value={heirId}
            onChange={(value) => value && setHeirId(value)}
            allowDeselect={false}
            data={[
              ...heirs.map((it) => ({ value: it.id, label: it.id === me.user?.id ? `${it.name} (you)` : it.name })),
              { value: nobody, label: 'Nobody: the Account Owner and the admins are told' },
            ]}
          />
        )}
        {apiKeys.length > 0 && (
          <Text size="sm">
            They made {plural(apiKeys.length, 'API key')} ({apiKeys.map((it) => it.name).join(', ')}), which{' '}
            {apiKeys.length === 1 ? 'stays' : 'stay'} valid. Revoke under API keys what they may have kept a copy of.
          </Text>
        )}
        <ProblemAlert error={end.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" color="buoy" loading={end.isPending}>
            {isTakenOver ? 'Hand over and remove' : 'Remove'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
