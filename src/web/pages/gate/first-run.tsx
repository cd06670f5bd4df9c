// The first run: whoever has the one-time code from the terminal names the Account and becomes its owner.
import { Button, Divider, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import type { MeView } from '../../../api/schemas.ts';
import { post, problemOf } from '../../api/client.ts';
import { useInstance } from '../../api/queries.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { Gate } from './gate.tsx';

export function FirstRunPage() {
  const [parameters] = useSearchParams();
  const [input, setInput] = useState({
    code: parameters.get('code') ?? '',
    accountName: '',
    ownerName: '',
    email: '',
    password: '',
  });
  const navigate = useNavigate();
  const client = useQueryClient();
  const instance = useInstance();
  const begin = useMutation({
    mutationFn: () => post<MeView>('/first-run', input),
    onSuccess: (me) => {
      client.setQueryData(['me'], me);
      client.setQueryData(['instance'], (known: object | undefined) => known && { ...known, isFirstRun: false });
      navigate('/data-sources', { replace: true });
    },
  });
  const errors = begin.error ? (problemOf(begin.error).fields ?? {}) : {};
  const field = (name: keyof typeof input) => ({
    value: input[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => setInput({ ...input, [name]: event.currentTarget.value }),
    error: errors[name],
    required: true,
    name,
  });
  if (instance.data && !instance.data.isFirstRun && !begin.isSuccess) return <Navigate to="/sign-in" replace />;
  return (
    <Gate
      title="Welcome aboard"
      about="Mooring is running. Name your Account and become its owner; you can invite others afterwards."
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          begin.mutate();
        }}
      >
        <Stack>
          <TextInput
            label="One-time code"
            description="Printed in the terminal where Mooring was started, so that no stranger can claim it"
            autoComplete="one-time-code"
            spellCheck={false}
            styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', letterSpacing: '0.08em' } }}
            {...field('code')}
          />
          <TextInput
            label="Account name"
            description="Your company or team"
            autoComplete="organization"
            {...field('accountName')}
          />
          <Divider my={4} />
          <TextInput label="Your name" autoComplete="name" {...field('ownerName')} />
          <TextInput label="Your email" type="email" autoComplete="email" {...field('email')} />
          <PasswordInput
            label="Password"
            description="At least 10 characters"
            minLength={10}
            autoComplete="new-password"
            {...field('password')}
          />
          <ProblemAlert error={begin.error} />
          <Button type="submit" size="md" loading={begin.isPending}>
            Create the Account
          </Button>
        </Stack>
      </form>
    </Gate>
  );
}
