// API keys: for scripts and other systems. A key is shown once, when it is made.
import {
  Alert,
  Anchor,
  Button,
  Checkbox,
  Code,
  Group,
  Modal,
  NativeSelect,
  Paper,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ApiKeyCreatedView, ApiKeyView } from '../../../api/schemas.ts';
import { post, remove } from '../../api/client.ts';
import { useApiKeys } from '../../api/queries.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { CopyField } from '../../components/copy-field.tsx';
import { IconKey, IconPlus } from '../../components/icons.ts';
import { Await, Empty, Page } from '../../components/page.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { Tag } from '../../components/status-badge.tsx';
import classes from './people.module.css';

export default function ApiKeysPage() {
  const query = useApiKeys();
  const [isCreating, setIsCreating] = useState(false);
  const create = (
    <Button leftSection={<IconPlus size={17} />} onClick={() => setIsCreating(true)}>
      New API key
    </Button>
  );
  return (
    <Page
      title="API keys"
      about={
        <>
          Everything this app does can be done through the API. Send a key as <Code>Authorization: Bearer KEY</Code>.
          The routes stand at <Anchor href="/api/docs">/api/docs</Anchor>.
        </>
      }
      maxWidth={940}
      actions={(query.data?.length ?? 0) > 0 && create}
    >
      <Await query={query}>
        {(keys) =>
          keys.length === 0 ? (
            <Empty icon={<IconKey size={30} stroke={1.5} />} title="No API keys yet" action={create}>
              Make one for a script, a dashboard or another system. Its role limits what it may do.
            </Empty>
          ) : (
            <Paper withBorder>
              {keys.map((key) => (
                <KeyLine key={key.id} apiKey={key} />
              ))}
            </Paper>
          )
        }
      </Await>
      <Modal opened={isCreating} onClose={() => setIsCreating(false)} title={<Text fw={650}>New API key</Text>}>
        <Create onClose={() => setIsCreating(false)} />
      </Modal>
    </Page>
  );
}

function KeyLine({ apiKey }: { apiKey: ApiKeyView }) {
  const client = useQueryClient();
  const [isAsking, setIsAsking] = useState(false);
  const revoke = useMutation({
    mutationFn: () => remove(`/api-keys/${apiKey.id}`),
    onSuccess: () => {
      setIsAsking(false);
      void client.invalidateQueries({ queryKey: ['api-keys'] });
    },
  });
  return (
    <div className={classes.line}>
      <div className={classes.who}>
        <Group gap={8}>
          <Text fw={600}>{apiKey.name}</Text>
          <Tag>{apiKey.role}</Tag>
          {apiKey.canReadCredentials && <Tag>reads credentials</Tag>}
          <Code>{apiKey.hint}</Code>
        </Group>
        <Text size="sm" c="dimmed">
          by {apiKey.createdBy} <RelativeTime at={apiKey.createdAt} />, last used{' '}
          <RelativeTime at={apiKey.lastUsedAt} fallback="never" />
        </Text>
        {apiKey.canReadCredentials && (
          <Anchor component={Link} to={`/api-keys/${apiKey.id}/credential-reads`} size="sm">
            Credential reads
          </Anchor>
        )}
      </div>
      <Button variant="default" size="xs" onClick={() => setIsAsking(true)}>
        Revoke
      </Button>
      <ConfirmDialog
        title={`Revoke “${apiKey.name}”?`}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onConfirm={() => revoke.mutate()}
        confirmLabel="Revoke"
        isBusy={revoke.isPending}
        error={revoke.error}
      >
        Whatever uses it is refused at once. This cannot be undone.
      </ConfirmDialog>
    </div>
  );
}

function Create({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [role, setRole] = useState('viewer');
  const [canReadCredentials, setCanReadCredentials] = useState(false);
  const create = useMutation({
    mutationFn: () => post<ApiKeyCreatedView>('/api-keys', { name, role, canReadCredentials }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['api-keys'] }),
  });
  if (create.data)
    return (
      <Stack>
        <Alert color="rope" title="Copy it now">
          It is shown only this once. Whoever holds it acts with the role {create.data.role}
          {create.data.canReadCredentials && ' and can take the credentials of all Connections'}.
        </Alert>
        <CopyField label="API key" value={create.data.key} />
        <Group justify="flex-end">
          <Button onClick={onClose}>Done</Button>
        </Group>
      </Stack>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate();
      }}
    >
      <Stack>
        <TextInput
          label="Name"
          description="What it is for"
          required
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label="Role"
          value={role}
          onChange={(event) => setRole(event.currentTarget.value)}
          data={[
            { value: 'viewer', label: 'Viewer: sees everything' },
            { value: 'editor', label: 'Editor: also connects and reconnects' },
            { value: 'admin', label: 'Admin: also manages Users and API keys' },
          ]}
        />
        <Checkbox
          label="May read credentials"
          description="For pipelines that call providers themselves: the key can take valid access tokens, API keys and passwords of all Connections out of the vault. Each read is recorded."
          checked={canReadCredentials}
          onChange={(event) => setCanReadCredentials(event.currentTarget.checked)}
        />
        <ProblemAlert error={create.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={create.isPending}>
            Create
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
