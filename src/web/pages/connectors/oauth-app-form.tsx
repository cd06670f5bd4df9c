// The OAuth app of this installation at a provider: the redirect URI to copy there, client id and secret to enter here. A secret goes in and
// never comes back.
import { Button, Checkbox, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ConnectorView } from '../../../api/schemas.ts';
import { put } from '../../api/client.ts';
import { CopyField } from '../../components/copy-field.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { formatDuration } from '../../format.ts';

interface OAuthAppFormProps {
  connector: ConnectorView;
  app: NonNullable<ConnectorView['oauthApp']>;
  /** Closes the form; without it there is nothing to close. */
  onDone?: () => void;
}

export function OAuthAppForm({ connector, app, onDone }: OAuthAppFormProps) {
  const client = useQueryClient();
  const [clientId, setClientId] = useState(app.clientId ?? '');
  const [clientSecret, setClientSecret] = useState('');
  const [isInTesting, setIsInTesting] = useState(app.isInTesting);
  const save = useMutation({
    mutationFn: () =>
      put<ConnectorView>(`/connectors/${connector.slug}/oauth-app`, {
        clientId: clientId.trim(),
        ...(clientSecret ? { clientSecret } : {}),
        ...(app.testingModeMs === null ? {} : { isInTesting }),
      }),
    onSuccess: () => {
      notifications.show({ color: 'kelp', message: `${connector.name} is ready` });
      void client.invalidateQueries({ queryKey: ['connectors'] });
      onDone?.();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Stack mt="lg" maw={620}>
        <CopyField
          label="Redirect URI"
          description={`Enter exactly this at ${connector.name} when you register the app`}
          value={app.redirectUri}
        />
        <TextInput
          label="Client id"
          required
          value={clientId}
          onChange={(event) => setClientId(event.currentTarget.value)}
          spellCheck={false}
        />
        <PasswordInput
          label="Client secret"
          description={app.clientId ? 'Leave empty to keep the stored one' : 'Stored encrypted, never shown again'}
          value={clientSecret}
          onChange={(event) => setClientSecret(event.currentTarget.value)}
          autoComplete="off"
        />
        {app.testingModeMs !== null && (
          <Checkbox
            label={`The app is in testing mode at ${connector.name}: not published yet`}
            description={`Authorizations then end after ${formatDuration(app.testingModeMs)}. Mooring warns people of it as long as this is set.`}
            checked={isInTesting}
            onChange={(event) => setIsInTesting(event.currentTarget.checked)}
          />
        )}
        <ProblemAlert error={save.error} />
        <Group>
          <Button type="submit" loading={save.isPending}>
            Save
          </Button>
          {onDone && (
            <Button variant="subtle" color="gray" onClick={onDone}>
              Cancel
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
