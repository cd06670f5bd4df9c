// Settings of a Data Source: name, schedule, where its data lands; and its end.
import { Button, Code, Group, Paper, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { DataSourceView } from '../../../api/schemas.ts';
import { patch, remove } from '../../api/client.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { IconTrash } from '../../components/icons.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { formatEvery } from '../../format.ts';
import { useCan } from '../../session.ts';

const minuteMs = 60_000;
const usualSchedules = [5, 15, 30, 60, 180, 360, 720, 1440].map((minutes) => minutes * minuteMs);

export const scheduleChoices = (presentMs?: number) =>
  [...new Set([...usualSchedules, ...(presentMs ? [presentMs] : [])])]
    .sort((a, b) => a - b)
    .map((ms) => ({ value: String(ms), label: formatEvery(ms).replace(/^./, (letter) => letter.toUpperCase()) }));

export function SettingsTab({ dataSource }: { dataSource: DataSourceView }) {
  const can = useCan();
  const client = useQueryClient();
  const [name, setName] = useState(dataSource.name);
  const [syncEveryMs, setSyncEveryMs] = useState(dataSource.syncEveryMs);
  const save = useMutation({
    mutationFn: () => patch<DataSourceView>(`/data-sources/${dataSource.id}`, { name, syncEveryMs }),
    onSuccess: (changed) => {
      client.setQueryData(['data-sources', dataSource.id], changed);
      void client.invalidateQueries({ queryKey: ['data-sources'] });
      notifications.show({ color: 'kelp', message: 'Saved' });
    },
  });
  const isChanged = name !== dataSource.name || syncEveryMs !== dataSource.syncEveryMs;
  return (
    <Stack maw={640}>
      <Paper withBorder p="lg">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate();
          }}
        >
          <Stack>
            <TextInput
              label="Name"
              required
              maxLength={200}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              disabled={!can('connect')}
            />
            <Select
              label="Sync"
              description="How often new data is read"
              data={scheduleChoices(dataSource.syncEveryMs)}
              value={String(syncEveryMs)}
              onChange={(value) => value && setSyncEveryMs(Number(value))}
              allowDeselect={false}
              disabled={!can('connect')}
            />
            <Text size="sm" c="dimmed">
              Its tables stand in the PostgreSQL schema <Code>{dataSource.schemaName}</Code>.
            </Text>
            <ProblemAlert error={save.error} />
            {can('connect') && (
              <Group>
                <Button type="submit" disabled={!isChanged} loading={save.isPending}>
                  Save
                </Button>
              </Group>
            )}
          </Stack>
        </form>
      </Paper>
      {can('connect') && <DeleteDataSource dataSource={dataSource} />}
    </Stack>
  );
}

function DeleteDataSource({ dataSource }: { dataSource: DataSourceView }) {
  const [isAsking, setIsAsking] = useState(false);
  const navigate = useNavigate();
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: () => remove(`/data-sources/${dataSource.id}`),
    onSuccess: () => {
      navigate('/data-sources');
      void client.invalidateQueries({ queryKey: ['data-sources', 'list'] });
      void client.invalidateQueries({ queryKey: ['connections'] });
      notifications.show({ message: `${dataSource.name} was deleted` });
    },
  });
  return (
    <Paper withBorder p="lg">
      <Group justify="space-between" gap="md">
        <div style={{ flex: '1 1 260px' }}>
          <Title order={3}>Delete this Data Source</Title>
          <Text size="sm" c="dimmed">
            Its syncs end and its synced rows are deleted here. Nothing changes at the provider.
          </Text>
        </div>
        <Button variant="outline" color="buoy" leftSection={<IconTrash size={16} />} onClick={() => setIsAsking(true)}>
          Delete
        </Button>
      </Group>
      <ConfirmDialog
        title="Delete this Data Source?"
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onConfirm={() => end.mutate()}
        confirmLabel="Delete for good"
        typeToConfirm={dataSource.name}
        isBusy={end.isPending}
        error={end.error}
      >
        All rows synced from {dataSource.name} and its history are deleted. This cannot be undone.
      </ConfirmDialog>
    </Paper>
  );
}
