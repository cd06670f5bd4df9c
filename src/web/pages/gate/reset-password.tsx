// A forgotten password: ask for the mail, then choose a new password with the link from it.
import { Alert, Anchor, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { postAuth } from '../../api/client.ts';
import { useInstance } from '../../api/queries.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { Gate } from './gate.tsx';

export function ForgotPasswordPage() {
  const [email, setEmail] = useState('');
  const instance = useInstance();
  const ask = useMutation({
    mutationFn: () => postAuth('/request-password-reset', { email: email.trim(), redirectTo: '/reset-password' }),
  });
  return (
    <Gate title="Forgot your password?" about="We mail you a link to choose a new one. It is valid for one hour.">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          ask.mutate();
        }}
      >
        <Stack>
          {instance.data?.isMailConfigured === false && (
            <Alert color="rope" title="This installation cannot send emails yet">
              Ask the operator to run <code>mooring user reset-password {email || 'EMAIL'}</code> on the server.
            </Alert>
          )}
          {ask.isSuccess ? (
            <Alert color="kelp" title="Look into your mailbox">
              If {email} belongs to a User here, the link is on its way.
            </Alert>
          ) : (
            <>
              <TextInput
                label="Email"
                type="email"
                required
                size="md"
                autoComplete="username"
                value={email}
                onChange={(event) => setEmail(event.currentTarget.value)}
              />
              <ProblemAlert error={ask.error} />
              <Button type="submit" size="md" loading={ask.isPending}>
                Mail me the link
              </Button>
            </>
          )}
          <Anchor component={Link} to="/sign-in" size="sm" ta="center">
            Back to sign in
          </Anchor>
        </Stack>
      </form>
    </Gate>
  );
}

export function ResetPasswordPage() {
  const [parameters] = useSearchParams();
  const token = parameters.get('token');
  const [newPassword, setNewPassword] = useState('');
  const navigate = useNavigate();
  const reset = useMutation({
    mutationFn: () => postAuth('/reset-password', { newPassword, token }),
    onSuccess: () => navigate('/sign-in?reset', { replace: true }),
  });
  if (!token || parameters.has('error'))
    return (
      <Gate title="This link is no longer valid">
        <Stack>
          <Text size="sm">Links to choose a new password are valid for one hour and work once.</Text>
          <Button component={Link} to="/forgot-password">
            Get a fresh link
          </Button>
        </Stack>
      </Gate>
    );
  return (
    <Gate title="Choose a new password" about="You will be signed out everywhere else.">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          reset.mutate();
        }}
      >
        <Stack>
          <PasswordInput
            label="New password"
            description="At least 10 characters"
            required
            minLength={10}
            size="md"
            autoComplete="new-password"
            value={newPassword}
            onChange={(event) => setNewPassword(event.currentTarget.value)}
          />
          <ProblemAlert error={reset.error} />
          <Button type="submit" size="md" loading={reset.isPending}>
            Save the new password
          </Button>
        </Stack>
      </form>
    </Gate>
  );
}
