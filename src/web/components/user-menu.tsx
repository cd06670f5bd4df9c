// The person who is signed in: light or dark, change password, sign out here or everywhere.
import {
  Avatar,
  Button,
  Group,
  Menu,
  Modal,
  PasswordInput,
  Stack,
  Text,
  UnstyledButton,
  useMantineColorScheme,
} from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MeView } from '../../api/schemas.ts';
import { postAuth } from '../api/client.ts';
import { IconCheck, IconLock, IconLogout, IconMoon, IconSun, IconSunMoon } from './icons.ts';
import { ProblemAlert } from './problem-alert.tsx';
import classes from './shell.module.css';
import { Wrapping } from './wrapping.tsx';

const schemes = [
  { value: 'auto', label: 'As the system', icon: IconSunMoon },
  { value: 'light', label: 'Light', icon: IconSun },
  { value: 'dark', label: 'Dark', icon: IconMoon },
] as const;

export function UserMenu({ me }: { me: MeView }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [isChangingPassword, setIsChangingPassword] = useState(false);
  const signOut = useSignOut('/sign-out');
  const signOutEverywhere = useSignOut('/revoke-sessions');
  const name = me.user?.name ?? me.account.name;
  return (
    <>
      <Menu position="top-start" width={250} shadow="md">
        <Menu.Target>
          <UnstyledButton className={classes.user} aria-label={`${name}, user menu`}>
            <Avatar color="rope" radius="xl" size={34} name={name} variant="filled" />
            <span style={{ minWidth: 0 }}>
              <Text size="sm" fw={600} truncate>
                {name}
              </Text>
              <span className={classes.account}>
                {me.role === 'owner' ? 'Account Owner' : me.role.replace(/^./, (letter) => letter.toUpperCase())}
              </span>
            </span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            <Wrapping>{me.user?.email}</Wrapping>
            <br />
            {me.account.name}
          </Menu.Label>
          {schemes.map(({ value, label, icon: Icon }) => (
            <Menu.Item
              key={value}
              leftSection={<Icon size={16} />}
              rightSection={colorScheme === value ? <IconCheck size={16} aria-label="chosen" /> : null}
              onClick={() => setColorScheme(value)}
            >
              {label}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconLock size={16} />} onClick={() => setIsChangingPassword(true)}>
            Change password
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => signOut.mutate()}>
            Sign out
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => signOutEverywhere.mutate()}>
            Sign out everywhere
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={isChangingPassword}
        onClose={() => setIsChangingPassword(false)}
        title={<Text fw={650}>Change password</Text>}
      >
        <ChangePassword onDone={() => setIsChangingPassword(false)} />
      </Modal>
    </>
  );
}

function useSignOut(path: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => postAuth(path),
    onSettled: () => {
      client.clear();
      window.location.assign('/sign-in');
    },
  });
}

function ChangePassword({ onDone }: { onDone: () => void }) {
  const [currentPassword, setCurrentPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const change = useMutation({
    mutationFn: () => postAuth('/change-password', { currentPassword, newPassword, revokeOtherSessions: true }),
    onSuccess: () => {
      notifications.show({
        color: 'kelp',
        title: 'Password changed',
        message: 'Everywhere else you are signed out now.',
      });
      onDone();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      <Stack>
        <PasswordInput
          label="Current password"
          required
          autoComplete="current-password"
          value={currentPassword}
          onChange={(event) => setCurrentPassword(event.currentTarget.value)}
          data-autofocus
        />
        <PasswordInput
          label="New password"
          description="At least 10 characters"
          required
          minLength={10}
          autoComplete="new-password"
          value={newPassword}
          onChange={(event) => setNewPassword(event.currentTarget.value)}
        />
        <ProblemAlert error={change.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" loading={change.isPending}>
            Change password
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
