// Everything that happened to a Data Source, newest first, day by day, with who did it.
import { Paper, Stack, Text } from '@mantine/core';
import type { DataSourceView, TimelineEventView } from '../../../api/schemas.ts';
import { itemsOf, useTimeline } from '../../api/queries.ts';
import { IconHistory } from '../../components/icons.ts';
import { LoadMore } from '../../components/load-more.tsx';
import { Await, Empty } from '../../components/page.tsx';
import { formatTime, formatWeekday } from '../../format.ts';
import classes from './timeline-tab.module.css';

export function TimelineTab({ dataSource }: { dataSource: DataSourceView }) {
  const query = useTimeline(dataSource.id);
  return (
    <Await query={query}>
      {() => {
        const events = itemsOf(query);
        if (events.length === 0)
          return (
            <Empty icon={<IconHistory size={30} stroke={1.5} />} title="Nothing happened yet">
              Connecting, syncs, disconnections and who mended them will stand here.
            </Empty>
          );
        return (
          <Stack gap="lg">
            {byDay(events).map(([day, ofDay]) => (
              <section key={day}>
                <Text size="sm" fw={600} c="dimmed" mb="xs">
                  {day}
                </Text>
                <Paper withBorder>
                  <ol className={classes.list}>
                    {ofDay.map((event) => (
                      <li key={event.id} className={classes.event} data-tone={event.tone}>
                        <time className={classes.time} dateTime={event.at}>
                          {formatTime(event.at)}
                        </time>
                        <span className={classes.dot} aria-hidden="true" />
                        <span className={classes.text}>{event.text}</span>
                        <span className={classes.actor}>{event.actorName}</span>
                      </li>
                    ))}
                  </ol>
                </Paper>
              </section>
            ))}
            <LoadMore query={query} />
          </Stack>
        );
      }}
    </Await>
  );
}

function byDay(events: TimelineEventView[]): [string, TimelineEventView[]][] {
  const days = new Map<string, TimelineEventView[]>();
  for (const event of events) {
    const day = formatWeekday(event.at);
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return [...days];
}
