// What is wrong, first thing on the page: what happened, how to interpret and resolve it, who was told, what is missing.
import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { DataSourceView, DisconnectionView, Explanation } from '../../../api/schemas.ts';
import { useDisconnection } from '../../api/queries.ts';
import { ExplanationBody } from '../../components/explanation.tsx';
import { IconAlertTriangle, IconCalendarDue, IconClock, IconMail } from '../../components/icons.ts';
import { ReconnectButton } from '../../components/reconnect-button.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { TonePill } from '../../components/status-badge.tsx';
import { Wrapping } from '../../components/wrapping.tsx';
import { formatCalendarDay, formatDayOrTime } from '../../format.ts';
import { mailStatusWords } from '../../words.ts';
import { AskButton } from '../asked/ask-button.tsx';
import classes from './trouble-panel.module.css';

export function TroublePanel({ dataSource }: { dataSource: DataSourceView }) {
  const disconnection = useDisconnection(dataSource.openDisconnectionId);
  const { explanation } = dataSource;
  if (!explanation || dataSource.status === 'catching_up') return null;
  if (dataSource.status !== 'disconnected' && !dataSource.isPartial) return <HealsAlone explanation={explanation} />;
  return (
    <Paper
      withBorder
      className={classes.panel}
      data-tone={dataSource.isPartial ? 'warning' : 'bad'}
      component="section"
      aria-label="What is wrong"
    >
      <div className={classes.head}>
        <IconAlertTriangle size={24} stroke={1.7} style={{ flex: 'none', marginTop: 2 }} aria-hidden="true" />
        <div style={{ flex: '1 1 220px' }}>
          <Group gap="xs" mb={4}>
            <Title order={2} size="h2">
              {explanation.causeLabel}
            </Title>
            {explanation.certainty === 'guess' && <TonePill tone="neutral">not certain</TonePill>}
          </Group>
          <Text lh={1.55}>
            <Wrapping>{explanation.summary}</Wrapping>
          </Text>
        </div>
        {explanation.canReconnect && dataSource.status === 'disconnected' && (
          <Stack gap={4}>
            <ReconnectButton
              connectionId={dataSource.connectionId}
              authKind={dataSource.authKind}
              name={`${dataSource.name} now`}
              returnTo={`/data-sources/${dataSource.id}`}
              size="md"
            />
            <AskButton wanted={{ connectionId: dataSource.connectionId, name: dataSource.connectionName }} size="sm" />
          </Stack>
        )}
      </div>
      <div className={classes.body}>
        <ExplanationBody explanation={explanation} />
      </div>
      <div className={classes.foot}>
        {dataSource.missing && <Missing missing={dataSource.missing} />}
        {disconnection.data && <Told disconnection={disconnection.data} />}
      </div>
    </Paper>
  );
}

function headingOf({ actor, heldUntil }: Explanation): string {
  if (heldUntil) return 'Several are refused at once: nothing to do now';
  return actor === 'operator' ? 'The operator of this installation has to act' : 'This heals alone';
}

function HealsAlone({ explanation }: { explanation: Explanation }) {
  return (
    <Paper withBorder className={classes.panel} data-tone="warning" component="section" aria-label="What is going on">
      <div className={classes.head}>
        <IconClock size={24} stroke={1.7} style={{ flex: 'none', marginTop: 2 }} aria-hidden="true" />
        <div style={{ flex: '1 1 220px' }}>
          <Title order={2} mb={4}>
            {headingOf(explanation)}
          </Title>
          <Text lh={1.55}>
            <Wrapping>{explanation.summary}</Wrapping>
          </Text>
        </div>
      </div>
      <div className={classes.body}>
        <ExplanationBody explanation={explanation} />
      </div>
    </Paper>
  );
}

function Missing({ missing }: { missing: NonNullable<DataSourceView['missing']> }) {
  return (
    <div>
      <Group gap={8} mb={4} wrap="nowrap">
        <IconCalendarDue size={17} aria-hidden="true" />
        <Text fw={600} size="sm">
          Data missing since <time dateTime={missing.since}>{formatDayOrTime(missing.since, missing.isDay)}</time>
        </Text>
      </Group>
      <Text size="sm" c="dimmed">
        {missing.reconnectBy
          ? `Reconnect by ${formatCalendarDay(missing.reconnectBy)} and all of it is filled in. After that day the provider no longer gives the oldest days.`
          : 'All of it is filled in once it is reconnected.'}
      </Text>
    </div>
  );
}

function Told({ disconnection }: { disconnection: DisconnectionView }) {
  const { notifications } = disconnection;
  return (
    <div>
      <Group gap={8} mb={4} wrap="nowrap">
        <IconMail size={17} aria-hidden="true" />
        <Text fw={600} size="sm">
          {notifications.length === 0 ? 'Nobody was told yet' : 'Who was told'}
        </Text>
      </Group>
      <Stack gap={4}>
        {notifications.map((it) => (
          <Text size="sm" key={it.id} component="div">
            {it.recipientName}{' '}
            <Text span size="sm" c="dimmed">
              <Wrapping>{it.recipientEmail}</Wrapping> · {mailStatusWords[it.status].label.toLowerCase()}
              {it.sentAt && (
                <>
                  {' '}
                  <RelativeTime at={it.sentAt} />
                </>
              )}
              {it.event === 'reminder' && ' (reminder)'}
            </Text>
          </Text>
        ))}
      </Stack>
    </div>
  );
}
