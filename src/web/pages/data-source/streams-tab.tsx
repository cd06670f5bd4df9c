// The streams of a Data Source: rows, freshness, complete until when, and every gap by name.
import { Code, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { DataSourceView, StreamView } from '../../../api/schemas.ts';
import { useStreams } from '../../api/queries.ts';
import { GapBar, GapKey, GapList } from '../../components/gap-bar.tsx';
import { IconStack2 } from '../../components/icons.ts';
import { Await, Empty } from '../../components/page.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { TonePill } from '../../components/status-badge.tsx';
import { Wrapping } from '../../components/wrapping.tsx';
import { formatComplete, formatNumber } from '../../format.ts';
import { readingLabels, streamStatusWords } from '../../words.ts';

export function StreamsTab({ dataSource }: { dataSource: DataSourceView }) {
  return (
    <Await query={useStreams(dataSource.id)}>
      {(streams) => {
        const selected = streams.filter((it) => it.isSelected);
        if (selected.length === 0) return <Empty icon={<IconStack2 size={30} stroke={1.5} />} title="No streams yet" />;
        return (
          <Stack gap="md">
            {selected.some((it) => it.gaps.length > 0) && <GapKey />}
            {selected.map((stream) => (
              <StreamCard key={stream.id} stream={stream} schemaName={dataSource.schemaName} />
            ))}
          </Stack>
        );
      }}
    </Await>
  );
}

function StreamCard({ stream, schemaName }: { stream: StreamView; schemaName: string }) {
  const word = streamStatusWords[stream.status];
  return (
    <Paper withBorder p="lg" component="article">
      <Stack gap="md">
        <Group justify="space-between" gap="xs">
          <Group gap="sm">
            <Title order={3}>{stream.name}</Title>
            {stream.status !== 'ready' && <TonePill tone={word.tone}>{word.label}</TonePill>}
            {stream.status === 'ready' && stream.passedOver && <TonePill tone="warning">Read in part</TonePill>}
          </Group>
          <Code>
            {schemaName}.{stream.tableName}
          </Code>
        </Group>
        <dl className="facts">
          <Fact label="Rows">{formatNumber(stream.rowCount)}</Fact>
          <Fact label="Last read">
            <RelativeTime at={stream.lastReadAt} fallback="not yet" />
          </Fact>
          <Fact label="Complete">{stream.dataUntil ? formatComplete(stream.dataUntil) : '–'}</Fact>
          <Fact label="How it is read">
            {readingLabels[stream.reading]}
            {stream.cursorField && (
              <Text size="xs" c="dimmed">
                by {stream.cursorField}
              </Text>
            )}
          </Fact>
        </dl>
        {/* All of the time is missing of some parts and none of the others: a bar would show neither. */}
        {(!stream.passedOver || stream.reading === 'date_window') && <GapBar stream={stream} />}
        <GapList stream={stream} />
        {stream.passedOver && (
          <Text size="sm">
            <Wrapping>
              {`${capitalized(stream.passedOver.told)}. The rest is read as ever, and what is missing comes as soon as it is given.`}
            </Wrapping>
          </Text>
        )}
        {stream.explanation && (
          <Text size="sm">
            <strong>{stream.explanation.causeLabel}.</strong> {stream.explanation.summary}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="numeric">{children}</dd>
    </div>
  );
}
