// Connectors, for operators: the OAuth app of this installation at each provider. A client secret goes in and never comes back.
import { Button, Checkbox, Group, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import type { ConnectorView } from '../../api/schemas.ts';
import { put } from '../api/client.ts';
import { useConnectors } from '../api/queries.ts';
import { ConnectorMark } from '../components/connector-mark.tsx';
import { CopyField } from '../components/copy-field.tsx';
import { Await, ListSkeleton, Page } from '../components/page.tsx';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { TonePill } from '../components/status-badge.tsx';
import { formatDuration } from '../format.ts';

export default function ConnectorsPage() {
  const query = useConnectors();
  return (
    <Page
      title="Connectors"
      about="Providers with OAuth know Mooring by an app that you register with them once. All Accounts of this installation use it."
      maxWidth={940}
    >
      <Await query={query} skeleton={<ListSkeleton rows={4} height={80} />}>
        {(connectors) => (
          <Stack>
            {[...connectors]
              .sort((a, b) => Number(b.oauthApp !== null) - Number(a.oauthApp !== null) || a.name.localeCompare(b.name))
              .map((connector) => (
                <Connector key={connector.slug} connector={connector} />
              ))}
          </Stack>
        )}
      </Await>
    </Page>
  );
}

function Connector({ connector }: { connector: ConnectorView }) {
  const { hash } = useLocation();
  const isMeant = hash === `#${connector.slug}`;
  const [isOpen, setIsOpen] = useState(isMeant);
  useEffect(() => {
    if (isMeant) document.getElementById(connector.slug)?.scrollIntoView({ block: 'center' });
  }, [isMeant, connector.slug]);
  return (
    <Paper withBorder p="md" px="lg" id={connector.slug} component="article">
      <Group justify="space-between" gap="md">
        <Group gap="md" wrap="nowrap" style={{ flex: '1 1 260px' }}>
          <ConnectorMark slug={connector.slug} name={connector.name} size={40} />
          <div>
            <Title order={2} size="h4">
              {connector.name}
            </Title>
            <Text size="sm" c="dimmed">
              {connector.isReady
                ? connector.oauthApp
                  ? `OAuth app ${connector.oauthApp.clientId ?? ''}`
                  : 'Needs nothing from the operator'
                : connector.notReadyBecause}
            </Text>
          </div>
        </Group>
        <Group gap="sm">
          <TonePill tone={connector.isReady ? 'good' : 'warning'}>{connector.isReady ? 'Ready' : 'Not ready'}</TonePill>
          {connector.oauthApp && (
            <Button variant="default" size="xs" onClick={() => setIsOpen(!isOpen)} aria-expanded={isOpen}>
              {isOpen ? 'Close' : connector.isReady ? 'Change' : 'Set it up'}
            </Button>
          )}
        </Group>
      </Group>
      {isOpen && connector.oauthApp && (
        <OAuthAppForm connector={connector} app={connector.oauthApp} onDone={() => setIsOpen(false)} />
      )}
    </Paper>
  );
}

interface OAuthAppFormProps {
  connector: ConnectorView;
  app: NonNullable<ConnectorView['oauthApp']>;
  onDone: () => void;
}

function OAuthAppForm({ connector, app, onDone }: OAuthAppFormProps) {
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
      onDone();
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
          <Button variant="subtle" color="gray" onClick={onDone}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
