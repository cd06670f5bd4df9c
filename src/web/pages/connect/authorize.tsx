// Step 2 of connecting: through the provider's own pages (OAuth), or by form (key, password). What is entered is probed before it is kept.
import { Anchor, Button, Group, List, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { ConnectorView, ConnectResult } from '../../../api/schemas.ts';
import { post, problemOf } from '../../api/client.ts';
import { useConnectors } from '../../api/queries.ts';
import { ConnectorMark } from '../../components/connector-mark.tsx';
import { FieldInputs, firstValues, toFieldInput } from '../../components/field-inputs.tsx';
import { IconAnchor, IconArrowRight, IconExternalLink, IconLock } from '../../components/icons.ts';
import { Await, Empty } from '../../components/page.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useResetWhenBack } from '../../components/reset-when-back.ts';
import { VerificationNote } from '../../components/verification.tsx';
import { AskButton } from '../asked/ask-button.tsx';
import { WizardFrame } from './wizard-frame.tsx';

export default function AuthorizePage() {
  const { slug = '' } = useParams();
  const query = useConnectors();
  return (
    <Await query={query} title="Connect">
      {(connectors) => {
        const connector = connectors.find((it) => it.slug === slug);
        if (!connector)
          return (
            <WizardFrame step={1} title="No such connector">
              <Empty
                icon={<IconAnchor size={30} />}
                title="There is no such connector"
                action={
                  <Button component={Link} to="/connect">
                    See all connectors
                  </Button>
                }
              />
            </WizardFrame>
          );
        return (
          <WizardFrame step={1} title={`Connect ${connector.name}`} about={connector.description}>
            {connector.authKind === 'oauth2' ? <ByProvider connector={connector} /> : <ByForm connector={connector} />}
            <VerificationNote verification={connector.verification} />
            <Group gap={4} mt="md" px="xs">
              <Text size="sm" c="dimmed">
                Somebody else has the access it needs?
              </Text>
              <AskButton
                wanted={{ connectorSlug: connector.slug, name: connector.name }}
                label="Ask someone to connect"
                size="compact-sm"
              />
            </Group>
          </WizardFrame>
        );
      }}
    </Await>
  );
}

function useConnect(connector: ConnectorView) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const connect = useMutation({
    mutationFn: (input: { name?: string; fields?: Record<string, string | number> }) =>
      post<ConnectResult>('/connections', {
        connectorSlug: connector.slug,
        returnTo: `/connect/${connector.slug}/back`,
        ...input,
      }),
    onSuccess: (result) => {
      if (result.kind === 'authorize') return window.location.assign(result.authorizeUrl);
      client.setQueryData(['connections', result.connection.id], result.connection);
      void client.invalidateQueries({ queryKey: ['connections', 'list'] });
      navigate(`/connections/${result.connection.id}/add`);
    },
  });
  useResetWhenBack(connect.reset);
  return connect;
}

function ByProvider({ connector }: { connector: ConnectorView }) {
  const connect = useConnect(connector);
  const [name, setName] = useState('');
  const [values, setValues] = useState(() => firstValues(connector.fields));
  const errors = connect.error ? (problemOf(connect.error).fields ?? {}) : {};
  const fields = toFieldInput(connector.fields, values);
  return (
    <Paper withBorder p="xl">
      <Stack
        gap="lg"
        maw={520}
        component="form"
        onSubmit={(event: React.FormEvent) => {
          event.preventDefault();
          connect.mutate(name.trim() ? { fields, name: name.trim() } : { fields });
        }}
      >
        <Group gap="md" wrap="nowrap">
          <ConnectorMark slug={connector.slug} name={connector.name} size={56} />
          <Text>
            You sign in at {connector.name} and allow Mooring to read. Your password stays there: Mooring never sees it.
          </Text>
        </Group>
        <List size="sm" spacing={6}>
          <List.Item>Sign in with the account that may see the data you want.</List.Item>
          <List.Item>Mooring only reads. Nothing is changed at {connector.name}.</List.Item>
          <List.Item>You can take the permission back at any time, here or there.</List.Item>
        </List>
        {connector.fields.length > 0 && (
          <FieldInputs
            fields={connector.fields}
            values={values}
            errors={errors}
            onChange={(field, value) => setValues((known) => ({ ...known, [field]: value }))}
          />
        )}
        <TextInput
          label="Name of this Connection"
          description="Optional; otherwise it is called as the account at the provider"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={200}
        />
        <ProblemAlert error={connect.error} />
        <Group>
          <Button
            size="md"
            rightSection={<IconArrowRight size={18} />}
            loading={connect.isPending || connect.isSuccess}
            type="submit"
          >
            Continue to {connector.name}
          </Button>
          <Button component={Link} to="/connect" variant="subtle" color="gray">
            Back
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

function ByForm({ connector }: { connector: ConnectorView }) {
  const connect = useConnect(connector);
  const [values, setValues] = useState(() => firstValues(connector.fields));
  const [name, setName] = useState('');
  const errors = connect.error ? (problemOf(connect.error).fields ?? {}) : {};
  return (
    <Paper withBorder p="xl">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const fields = toFieldInput(connector.fields, values);
          connect.mutate(name.trim() ? { fields, name: name.trim() } : { fields });
        }}
      >
        <Stack gap="lg">
          <FieldInputs
            fields={connector.fields}
            values={values}
            errors={errors}
            onChange={(field, value) => setValues((known) => ({ ...known, [field]: value }))}
          />
          <TextInput
            label="Name of this Connection"
            description="Optional"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            maxLength={200}
            maw={440}
          />
          <Group gap={8} wrap="nowrap" align="flex-start" c="dimmed">
            <IconLock size={17} style={{ flex: 'none', marginTop: 2 }} />
            <Text size="sm">
              It is tried at once and kept only if it works. Secrets are stored encrypted and never shown again.
              {connector.helpUrl && (
                <>
                  {' '}
                  <Anchor href={connector.helpUrl} target="_blank" rel="noreferrer" size="sm">
                    Where do I find this? <IconExternalLink size={13} />
                  </Anchor>
                </>
              )}
            </Text>
          </Group>
          <ProblemAlert error={connect.error} />
          <Group>
            <Button type="submit" size="md" loading={connect.isPending}>
              Try it and go on
            </Button>
            <Button component={Link} to="/connect" variant="subtle" color="gray">
              Back
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
