// Accept an invitation: name and password; the email is that of the invitation.
import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import type { MeView } from '../../../api/schemas.ts';
import { post } from '../../api/client.ts';
import { useInvitationPreview } from '../../api/queries.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { roleHints } from '../../words.ts';
import { Gate } from './gate.tsx';

export function AcceptInvitationPage() {
  const parameters = useParams();
  const [query] = useSearchParams();
  // Links come as /invitations/TOKEN, or with the token as a parameter.
  const token = query.get('token') ?? parameters.token ?? '';
  const preview = useInvitationPreview(token);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const navigate = useNavigate();
  const client = useQueryClient();
  const accept = useMutation({
    mutationFn: () => post<MeView>('/invitations/accept', { token, name, password }),
    onSuccess: (me) => {
      client.clear();
      client.setQueryData(['me'], me);
      navigate('/data-sources', { replace: true });
    },
  });
  if (preview.isPending) return <Gate title="One moment">{null}</Gate>;
  if (preview.isError)
    return (
      <Gate title="This invitation is no longer valid">
        <Stack>
          <ProblemAlert error={preview.error} />
          <Text size="sm">Ask the person who invited you for a new one.</Text>
          <Button component={Link} to="/sign-in" variant="default">
            Sign in
          </Button>
        </Stack>
      </Gate>
    );
  const { accountName, email, role, invitedBy } = preview.data;
  return (
    <Gate
      title={`Join ${accountName}`}
      about={
        <>
          {invitedBy} invited you as {role}. {roleHints[role]}
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          accept.mutate();
        }}
      >
        <Stack>
          <TextInput label="Email" value={email} readOnly autoComplete="username" />
          <TextInput
            label="Your name"
            required
            autoComplete="name"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <PasswordInput
            label="Password"
            description="At least 10 characters"
            required
            minLength={10}
            autoComplete="new-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <ProblemAlert error={accept.error} />
          <Button type="submit" size="md" loading={accept.isPending}>
            Join
          </Button>
        </Stack>
      </form>
    </Gate>
  );
}
