// Users of the Account: roles, removal, ownership; and invitations that are still open.
import { ActionIcon, Avatar, Button, Group, Menu, Paper, Select, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { InvitationView, UserView } from '../../../api/schemas.ts';
import { patch, post, problemOf, remove } from '../../api/client.ts';
import { useInvitations, useUsers } from '../../api/queries.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { IconAnchor, IconDots, IconMail, IconTrash, IconUserPlus } from '../../components/icons.ts';
import { Await, Page } from '../../components/page.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { Tag } from '../../components/status-badge.tsx';
import { Wrapping } from '../../components/wrapping.tsx';
import { formatDay } from '../../format.ts';
import { useCan, useSignedIn } from '../../session.ts';
import { InviteDialog } from './invite-dialog.tsx';
import classes from './people.module.css';
import { RemoveDialog } from './remove-dialog.tsx';

const roles = ['viewer', 'editor', 'admin'] as const;

export default function UsersPage() {
  const can = useCan();
  const users = useUsers();
  const invitations = useInvitations(can('manage_users'));
  const [isInviting, setIsInviting] = useState(false);
  return (
    <Page
      title="Users"
      about="Who belongs to this Account. The Account Owner and the User who connected a Data Source are told when it becomes disconnected."
      maxWidth={940}
      actions={
        can('manage_users') && (
          <Button leftSection={<IconUserPlus size={17} />} onClick={() => setIsInviting(true)}>
            Invite a User
          </Button>
        )
      }
    >
      <Await query={users}>
        {(found) => (
          <Paper withBorder>
            {found.map((user) => (
              <UserLine key={user.id} user={user} />
            ))}
          </Paper>
        )}
      </Await>
      {(invitations.data?.length ?? 0) > 0 && (
        <Stack gap="sm">
          <Title order={2}>Invited</Title>
          <Paper withBorder>
            {invitations.data?.map((invitation) => (
              <InvitationLine key={invitation.id} invitation={invitation} />
            ))}
          </Paper>
        </Stack>
      )}
      <InviteDialog isOpen={isInviting} onClose={() => setIsInviting(false)} />
    </Page>
  );
}

const showProblem = (error: unknown): void => {
  const problem = problemOf(error);
  notifications.show({ color: 'buoy', title: problem.title, message: problem.detail });
};

function UserLine({ user }: { user: UserView }) {
  const me = useSignedIn();
  const can = useCan();
  const client = useQueryClient();
  const [asking, setAsking] = useState<'remove' | 'make-owner' | null>(null);
  const refresh = () => {
    setAsking(null);
    void client.invalidateQueries({ queryKey: ['users'] });
    void client.invalidateQueries({ queryKey: ['me'] });
  };
  const change = useMutation({
    mutationFn: (role: string) => patch<UserView>(`/users/${user.id}`, { role }),
    onError: showProblem,
    onSettled: refresh,
  });
  const makeOwner = useMutation({
    mutationFn: () => post<void>(`/users/${user.id}/make-owner`),
    onSuccess: refresh,
  });
  const isSelf = me.user?.id === user.id;
  const isChangeable = can('manage_users') && user.role !== 'owner';
  return (
    <div className={classes.line}>
      <Avatar name={user.name} color="harbour" radius="xl" />
      <div className={classes.who}>
        <Group gap={8}>
          <Text fw={600}>{user.name}</Text>
          {isSelf && <Tag>you</Tag>}
          {user.isOperator && <Tag tone="busy">operator</Tag>}
        </Group>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          <Wrapping>{user.email}</Wrapping>
        </Text>
      </div>
      {isChangeable ? (
        <Select
          data={roles.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) }))}
          value={user.role}
          onChange={(role) => role && change.mutate(role)}
          allowDeselect={false}
          aria-label={`Role of ${user.name}`}
          w={130}
          disabled={change.isPending}
        />
      ) : (
        <Text size="sm" fw={550}>
          {user.role === 'owner' ? 'Account Owner' : user.role.charAt(0).toUpperCase() + user.role.slice(1)}
        </Text>
      )}
      {isChangeable ? (
        <Menu position="bottom-end" width={240} shadow="md">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={`More for ${user.name}`}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {can('transfer_ownership') && (
              <Menu.Item leftSection={<IconAnchor size={16} />} onClick={() => setAsking('make-owner')}>
                Make Account Owner
              </Menu.Item>
            )}
            <Menu.Item color="buoy" leftSection={<IconTrash size={16} />} onClick={() => setAsking('remove')}>
              Remove from the Account
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : (
        <span className={classes.noMenu} />
      )}
      <ConfirmDialog
        title={`Make ${user.name} the Account Owner?`}
        isOpen={asking === 'make-owner'}
        onClose={() => setAsking(null)}
        onConfirm={() => makeOwner.mutate()}
        confirmLabel="Transfer ownership"
        tone="neutral"
        isBusy={makeOwner.isPending}
        error={makeOwner.error}
      >
        There is exactly one Account Owner. You become an admin.
      </ConfirmDialog>
      <RemoveDialog user={user} isOpen={asking === 'remove'} onClose={() => setAsking(null)} onRemoved={refresh} />
    </div>
  );
}

function InvitationLine({ invitation }: { invitation: InvitationView }) {
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => remove(`/invitations/${invitation.id}`),
    onError: showProblem,
    onSettled: () => client.invalidateQueries({ queryKey: ['invitations'] }),
  });
  return (
    <div className={classes.line}>
      <Avatar color="gray" radius="xl">
        <IconMail size={19} />
      </Avatar>
      <div className={classes.who}>
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          <Wrapping>{invitation.email}</Wrapping>
        </Text>
        <Text size="sm" c="dimmed">
          as {invitation.role}, by {invitation.invitedBy} <RelativeTime at={invitation.createdAt} />, valid until{' '}
          {formatDay(invitation.expiresAt)}
        </Text>
      </div>
      <Button variant="default" size="xs" loading={revoke.isPending} onClick={() => revoke.mutate()}>
        Take back
      </Button>
    </div>
  );
}
