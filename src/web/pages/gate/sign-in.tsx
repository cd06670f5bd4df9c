// Sign in, and go where the link wanted to lead.
import { Alert, Anchor, Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, Navigate, type NavigateFunction, useLocation, useNavigate, useSearchParams } from 'react-router';
import { postAuth } from '../../api/client.ts';
import { useInstance, useMe } from '../../api/queries.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { Gate } from './gate.tsx';

export function SignInPage() {
  const [parameters] = useSearchParams();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const navigate = useNavigate();
  const { hasEnded = false } = (useLocation().state ?? {}) as { hasEnded?: boolean };
  const client = useQueryClient();
  const instance = useInstance();
  const me = useMe();
  const target = innerPath(parameters.get('returnTo'));
  const signIn = useMutation({
    mutationFn: () => postAuth('/sign-in/email', { email: email.trim(), password, rememberMe: true }),
    onSuccess: async () => {
      client.clear();
      await client.invalidateQueries();
      leadTo(target, navigate);
    },
  });
  if (instance.data?.isFirstRun) return <Navigate to="/first-run" replace />;
  if (me.data && !signIn.isPending && !signIn.isSuccess && !isServers(target)) return <Navigate to={target} replace />;
  return (
    <Gate title="Sign in" about={target === '/data-sources' ? undefined : 'Then it goes on where the link leads.'}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          signIn.mutate();
        }}
      >
        <Stack>
          {hasEnded && (
            <Alert color="rope" title="Your session has ended">
              Sign in again, and it goes on where you were. If that is refused, your access may have been removed: ask
              an admin of your Account.
            </Alert>
          )}
          {parameters.has('reset') && (
            <Alert color="kelp" title="Your new password stands">
              Sign in with it.
            </Alert>
          )}
          <TextInput
            label="Email"
            type="email"
            name="email"
            autoComplete="username"
            required
            size="md"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
            label="Password"
            name="password"
            autoComplete="current-password"
            required
            size="md"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <ProblemAlert error={signIn.error} />
          <Button type="submit" size="md" loading={signIn.isPending}>
            Sign in
          </Button>
          <Group justify="center">
            <Anchor component={Link} to="/forgot-password" size="sm">
              Forgot your password?
            </Anchor>
          </Group>
        </Stack>
      </form>
    </Gate>
  );
}

/** A provider's answer that came back while nobody was signed in is the server's to take, not a page of the app. */
const isServers = (path: string): boolean => path.startsWith('/api/');

function leadTo(path: string, navigate: NavigateFunction): void {
  if (isServers(path)) window.location.assign(path);
  else navigate(path, { replace: true });
}

/** Only paths of our own: a link must not lead elsewhere through us. */
export function innerPath(path: string | null, fallback = '/data-sources'): string {
  return path?.startsWith('/') && !path.startsWith('//') && !path.includes('\\') ? path : fallback;
}
