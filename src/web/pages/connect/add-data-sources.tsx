// Steps 3 and 4 of connecting: which objects become Data Sources, which of their streams are read and how; then the first sync, live.
import { Button, Checkbox, Group, Paper, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { ConnectionView, DataSourceView, SourceObjectView } from '../../../api/schemas.ts';
import { post } from '../../api/client.ts';
import { streamsOfObject, useConnection, useObjects } from '../../api/queries.ts';
import { ConnectorMark } from '../../components/connector-mark.tsx';
import { IconAnchor, IconSearch } from '../../components/icons.ts';
import { Await, Empty, ListSkeleton } from '../../components/page.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { ReconnectButton } from '../../components/reconnect-button.tsx';
import { Wrapping } from '../../components/wrapping.tsx';
import { plural } from '../../format.ts';
import { scheduleChoices } from '../data-source/settings-tab.tsx';
import classes from './connect.module.css';
import { FirstSync } from './first-sync.tsx';
import { type StreamChoices, StreamPicker, toStreamInput } from './stream-picker.tsx';
import { WizardFrame } from './wizard-frame.tsx';

export default function AddDataSourcesPage() {
  const { id = '' } = useParams();
  const connection = useConnection(id);
  return (
    <Await query={connection} title="Connection">
      {(found) => <Add connection={found} />}
    </Await>
  );
}

function Add({ connection }: { connection: ConnectionView }) {
  const isDisconnected = connection.status === 'disconnected';
  const objects = useObjects(connection.id, !isDisconnected);
  const [created, setCreated] = useState<DataSourceView[]>([]);
  if (created.length > 0)
    return (
      <WizardFrame
        step={3}
        title="It is connected"
        about="The first sync brings everything. You may leave this page: it goes on."
      >
        <FirstSync dataSources={created} />
      </WizardFrame>
    );
  return (
    <WizardFrame
      step={2}
      title="What should be read?"
      heading={
        <Group gap="md" wrap="nowrap">
          <ConnectorMark slug={connection.connectorSlug} name={connection.connectorName} size={46} />
          <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            <Title order={1}>What should be read?</Title>
            <Text size="sm" c="dimmed">
              <Wrapping>{connection.name}</Wrapping>
              {connection.identityLabel && !connection.name.includes(connection.identityLabel) && (
                <Wrapping>{`, as ${connection.identityLabel}`}</Wrapping>
              )}
            </Text>
          </div>
        </Group>
      }
    >
      {isDisconnected ? (
        <Empty
          icon={<IconAnchor size={30} />}
          title="It is disconnected"
          action={
            <ReconnectButton
              connectionId={connection.id}
              authKind={connection.authKind}
              name={connection.name}
              returnTo={`/connections/${connection.id}/add`}
            />
          }
        >
          {connection.explanation?.summary} Reconnect it first; then choose what to read.
        </Empty>
      ) : (
        <Await query={objects} skeleton={<ListSkeleton rows={4} />}>
          {(found) =>
            found.length === 0 ? (
              <Empty icon={<IconAnchor size={30} />} title="This account sees nothing to read">
                The authorization works, but the provider lists nothing for it. Ask the provider's admin for access, or
                connect with another account.
              </Empty>
            ) : (
              <Choose connection={connection} objects={found} onCreated={setCreated} />
            )
          }
        </Await>
      )}
    </WizardFrame>
  );
}

interface ChooseProps {
  connection: ConnectionView;
  objects: SourceObjectView[];
  onCreated: (created: DataSourceView[]) => void;
}

function Choose({ connection, objects, onCreated }: ChooseProps) {
  const free = objects.filter((it) => !it.isConnected);
  const [chosen, setChosen] = useState<string[]>(free.length === 1 && free[0] ? [free[0].id] : []);
  const [choices, setChoices] = useState<Record<string, StreamChoices>>({});
  const [syncEveryMs, setSyncEveryMs] = useState<string | null>(null);
  const streams = useQueries({ queries: chosen.map((objectId) => streamsOfObject(connection.id, objectId)) });
  const create = useCreate(connection, onCreated);
  const isNothingRead = chosen.some((objectId, index) =>
    streams[index]?.data?.items.every((stream) => choices[objectId]?.[stream.name]?.isSelected === false),
  );

  return (
    <Stack gap="lg">
      <ObjectList objects={objects} chosen={chosen} onChange={setChosen} />
      {chosen.map((objectId, index) => {
        const query = streams[index];
        return (
          query && (
            <Paper withBorder key={objectId} p="lg">
              <Await query={query} skeleton={<ListSkeleton rows={3} height={36} />}>
                {(found) => (
                  <StreamPicker
                    title={objects.find((it) => it.id === objectId)?.label ?? objectId}
                    streams={found.items}
                    troubles={found.troubles}
                    choices={choices[objectId] ?? {}}
                    onChange={(next) => setChoices((known) => ({ ...known, [objectId]: next }))}
                  />
                )}
              </Await>
            </Paper>
          )
        );
      })}
      {chosen.length > 0 && (
        <Select
          label="Sync"
          description="How often new data is read; can be changed later"
          placeholder="As usual here"
          data={scheduleChoices()}
          value={syncEveryMs}
          onChange={setSyncEveryMs}
          clearable
          maw={280}
        />
      )}
      <ProblemAlert error={create.error} />
      <Group>
        <Button
          size="md"
          disabled={chosen.length === 0 || isNothingRead || streams.some((it) => it.isPending || it.isError)}
          loading={create.isPending}
          onClick={() =>
            create.mutate(
              chosen.map((objectId, index) => ({
                connectionId: connection.id,
                objectId,
                ...(syncEveryMs ? { syncEveryMs: Number(syncEveryMs) } : {}),
                streams: toStreamInput(streams[index]?.data?.items ?? [], choices[objectId] ?? {}),
              })),
            )
          }
        >
          {chosen.length > 1 ? `Connect ${plural(chosen.length, 'Data Source')}` : 'Connect the Data Source'}
        </Button>
        <Button component={Link} to="/data-manager" variant="subtle" color="gray">
          Later
        </Button>
      </Group>
    </Stack>
  );
}

/** Creates one after the other. If one is refused, those before it stand and are not created again at the next try. */
function useCreate(connection: ConnectionView, onCreated: (created: DataSourceView[]) => void) {
  const client = useQueryClient();
  const [done] = useState(() => new Map<string, DataSourceView>());
  return useMutation({
    mutationFn: async (inputs: { objectId: string }[]) => {
      for (const input of inputs)
        if (!done.has(input.objectId)) done.set(input.objectId, await post<DataSourceView>('/data-sources', input));
      return [...done.values()];
    },
    onSuccess: onCreated,
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['data-sources', 'list'] });
      void client.invalidateQueries({ queryKey: ['connections'] });
      void client.invalidateQueries({ queryKey: ['objects', connection.id], exact: true });
    },
  });
}

interface ObjectListProps {
  objects: SourceObjectView[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

function ObjectList({ objects, chosen, onChange }: ObjectListProps) {
  const [search, setSearch] = useState('');
  const shown = objects.filter((it) => it.label.toLowerCase().includes(search.trim().toLowerCase()));
  return (
    <Stack gap="sm">
      {objects.length > 8 && (
        <TextInput
          placeholder="Search"
          aria-label="Search"
          leftSection={<IconSearch size={16} />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <Paper withBorder style={{ overflow: 'hidden', maxHeight: 420, overflowY: 'auto' }}>
        {shown.map((object) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the Checkbox inside is the control
          <label
            key={object.id}
            className={classes.choice}
            style={object.isConnected ? { cursor: 'default' } : undefined}
          >
            <Checkbox
              checked={object.isConnected || chosen.includes(object.id)}
              disabled={object.isConnected}
              aria-label={object.label}
              onChange={(event) =>
                onChange(event.currentTarget.checked ? [...chosen, object.id] : chosen.filter((it) => it !== object.id))
              }
            />
            <Text size="sm" fw={550} style={{ flex: 1 }}>
              {object.label}
            </Text>
            <Text size="xs" c="dimmed">
              {object.isConnected ? 'connected already' : object.id !== object.label ? object.id : ''}
            </Text>
          </label>
        ))}
      </Paper>
    </Stack>
  );
}
