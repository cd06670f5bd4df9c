// Which streams of an object are read, and how. The connector's suggestion stands until a person changes it.
import {
  Alert,
  Button,
  Checkbox,
  Group,
  NativeSelect,
  ScrollArea,
  Stack,
  Table,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useState } from 'react';
import type { DiscoveryTroubleView } from '../../../api/connector-schemas.ts';
import type { StreamDescriptionView } from '../../../api/schemas.ts';
import { IconAlertTriangle } from '../../components/icons.ts';
import { Wrapping } from '../../components/wrapping.tsx';
import { plural } from '../../format.ts';
import { readingLabels } from '../../words.ts';

interface StreamChoice {
  isSelected: boolean;
  reading: StreamDescriptionView['reading'];
  cursorField: string | null;
}
/** What a person changed, by name of the stream. */
export type StreamChoices = Record<string, StreamChoice>;

const suggested = (stream: StreamDescriptionView): StreamChoice => ({
  isSelected: true,
  reading: stream.reading,
  cursorField: stream.cursorField,
});

/** The input of POST /data-sources: the selected streams with how each is read. */
export const toStreamInput = (streams: StreamDescriptionView[], choices: StreamChoices) =>
  streams
    .map((stream) => ({ name: stream.name, ...(choices[stream.name] ?? suggested(stream)) }))
    .filter((it) => it.isSelected)
    .map(({ name, reading, cursorField }) => ({ name, reading, cursorField }));

interface StreamPickerProps {
  title: string;
  streams: StreamDescriptionView[];
  troubles: DiscoveryTroubleView[];
  choices: StreamChoices;
  onChange: (choices: StreamChoices) => void;
}

export function StreamPicker({ title, streams, troubles, choices, onChange }: StreamPickerProps) {
  const [search, setSearch] = useState('');
  const choiceOf = (stream: StreamDescriptionView) => choices[stream.name] ?? suggested(stream);
  const shown = streams.filter((it) => it.name.toLowerCase().includes(search.trim().toLowerCase()));
  const selectedCount = streams.filter((it) => choiceOf(it).isSelected).length;
  const setAll = (isSelected: boolean) =>
    onChange({ ...choices, ...Object.fromEntries(shown.map((it) => [it.name, { ...choiceOf(it), isSelected }])) });
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <div>
          <Title order={2} size="h3">
            {title}
          </Title>
          <Text size="sm" c="dimmed">
            {selectedCount} of {plural(streams.length, 'stream')} selected
          </Text>
        </div>
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={() => setAll(true)}>
            All
          </Button>
          <Button size="xs" variant="default" onClick={() => setAll(false)}>
            None
          </Button>
        </Group>
      </Group>
      {troubles.map((it) => (
        <Trouble key={`${it.streamNames.join()} ${it.summary}`} trouble={it} />
      ))}
      {streams.length > 10 && (
        <TextInput
          placeholder="Search streams"
          aria-label="Search streams"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <ScrollArea.Autosize mah={460}>
        <Table.ScrollContainer minWidth={560}>
          <Table verticalSpacing={7}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={36} />
                <Table.Th>Stream</Table.Th>
                <Table.Th>How it is read</Table.Th>
                <Table.Th>By column</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((stream) => (
                <StreamRow
                  key={stream.name}
                  stream={stream}
                  choice={choiceOf(stream)}
                  onChange={(choice) => onChange({ ...choices, [stream.name]: choice })}
                />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </ScrollArea.Autosize>
    </Stack>
  );
}

const namedMost = 3;

/** What the provider would not tell: the rest can be connected all the same. */
function Trouble({ trouble: { streamNames, summary } }: { trouble: DiscoveryTroubleView }) {
  const named = streamNames.slice(0, namedMost).join(', ');
  const more = streamNames.length - namedMost;
  const title =
    streamNames.length === 0
      ? 'There may be more streams'
      : `Columns not known: ${more > 0 ? `${named} and ${more} more` : named}`;
  return (
    <Alert color="rope" variant="light" icon={<IconAlertTriangle size={20} />} title={<Wrapping>{title}</Wrapping>}>
      <Text size="sm">
        <Wrapping>{summary}</Wrapping>
      </Text>
      <Text size="sm" mt={4}>
        The others can be connected now.
      </Text>
    </Alert>
  );
}

interface StreamRowProps {
  stream: StreamDescriptionView;
  choice: StreamChoice;
  onChange: (choice: StreamChoice) => void;
}

function StreamRow({ stream, choice, onChange }: StreamRowProps) {
  const candidates = [...new Set([stream.cursorField, ...stream.cursorCandidates])].filter((it) => it !== null);
  const canChange = stream.reading !== 'date_window' && candidates.length > 0;
  return (
    <Table.Tr opacity={choice.isSelected ? 1 : 0.55}>
      <Table.Td>
        <Checkbox
          checked={choice.isSelected}
          aria-label={`Read ${stream.name}`}
          onChange={(event) => onChange({ ...choice, isSelected: event.currentTarget.checked })}
        />
      </Table.Td>
      <Table.Td>
        <Text size="sm" fw={550}>
          {stream.name}
        </Text>
        <Text size="xs" c="dimmed">
          {plural(stream.columns.length, 'column')}
          {stream.primaryKey.length > 0 ? `, key ${stream.primaryKey.join(' + ')}` : ', no key'}
        </Text>
      </Table.Td>
      <Table.Td>
        {canChange ? (
          <NativeSelect
            size="xs"
            aria-label={`How ${stream.name} is read`}
            value={choice.reading}
            onChange={(event) => {
              const reading = event.currentTarget.value as StreamChoice['reading'];
              onChange({
                ...choice,
                reading,
                cursorField: reading === 'full_refresh' ? null : (choice.cursorField ?? candidates[0] ?? null),
              });
            }}
            data={[
              { value: 'updated_since', label: readingLabels.updated_since },
              { value: 'full_refresh', label: readingLabels.full_refresh },
            ]}
          />
        ) : (
          <Text size="sm">{readingLabels[stream.reading]}</Text>
        )}
      </Table.Td>
      <Table.Td>
        {canChange && choice.reading === 'updated_since' ? (
          <NativeSelect
            size="xs"
            aria-label={`Column that tells what changed in ${stream.name}`}
            value={choice.cursorField ?? ''}
            onChange={(event) => onChange({ ...choice, cursorField: event.currentTarget.value })}
            data={candidates}
          />
        ) : (
          <Text size="sm" c="dimmed">
            {choice.cursorField ?? '–'}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
