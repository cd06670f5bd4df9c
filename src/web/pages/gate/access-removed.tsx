// For a User who was removed while their page was open: what happened, whom to ask, and the way to sign in as somebody else.
import { Button, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'react-router';
import type { MeView } from '../../../api/schemas.ts';
import { Wrapping } from '../../components/wrapping.tsx';
import { Gate } from './gate.tsx';

export function AccessRemovedPage({ me }: { me: MeView }) {
  const client = useQueryClient();
  // What was read before is no longer theirs to see.
  useEffect(
    () => client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' && queryKey[0] !== 'instance' }),
    [client],
  );
  return (
    <Gate title="Your access was removed">
      <Stack>
        <Text lh={1.6}>
          {me.user?.name ?? 'You'} (<Wrapping>{me.user?.email}</Wrapping>) no longer belongs to {me.account.name} and is
          signed out everywhere. An admin of the Account did that.
        </Text>
        <Text lh={1.6}>
          What you connected stays and goes on. If it is a mistake, ask an admin or the Account Owner of{' '}
          {me.account.name} to invite you again.
        </Text>
        <Button component={Link} to="/sign-in" size="md">
          Sign in as another User
        </Button>
      </Stack>
    </Gate>
  );
}
