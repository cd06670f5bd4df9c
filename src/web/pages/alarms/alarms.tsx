// Alarms, for operators: what happened, what Mooring does, what you can do. Those that stand are read whole; those that are over, folded.
import { Anchor, Group, List, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import type { AlarmView } from '../../../api/alarm-schemas.ts';
import { itemsOf, useAlarms } from '../../api/queries.ts';
import { IconAlertTriangle, IconCircleCheck, IconHistory } from '../../components/icons.ts';
import { LoadMore } from '../../components/load-more.tsx';
import { Await, Empty, ListSkeleton, Page } from '../../components/page.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { Tag } from '../../components/status-badge.tsx';
import { formatDuration, formatNumber } from '../../format.ts';
import classes from './alarms.module.css';

export default function AlarmsPage() {
  const [parameters, setParameters] = useSearchParams();
  const status = parameters.get('status') === 'closed' ? 'closed' : 'open';
  const query = useAlarms(status);
  const items = itemsOf(query);
  return (
    <Page
      title="Alarms"
      about="What the operators of this installation should know or do. Users are not mailed about it. An alarm closes by itself when it is over."
      actions={
        <SegmentedControl
          value={status}
          onChange={(value) => setParameters(value === 'closed' ? { status: value } : {})}
          data={[
            { value: 'open', label: 'Open' },
            { value: 'closed', label: 'Over' },
          ]}
          aria-label="Which to show"
        />
      }
    >
      <Await query={query} skeleton={<ListSkeleton rows={2} height={220} />}>
        {() =>
          items.length === 0 ? (
            <Nothing isOver={status === 'closed'} />
          ) : (
            <Stack gap="lg">
              {items.map((item) => (
                <Alarm key={item.id} alarm={item} />
              ))}
              <LoadMore query={query} />
            </Stack>
          )
        }
      </Await>
    </Page>
  );
}

function Nothing({ isOver }: { isOver: boolean }) {
  return isOver ? (
    <Empty icon={<IconHistory size={32} stroke={1.5} />} title="No alarm so far" />
  ) : (
    <Empty icon={<IconCircleCheck size={32} stroke={1.5} />} title="No alarm stands">
      When a provider refuses many at once, when something has to be mended that no User can mend, or when this host
      reaches nobody, you read it here and get an email.
    </Empty>
  );
}

const kinds: Record<AlarmView['kind'], string> = {
  provider_refuses: 'Held back',
  operator_fault: 'Set-up',
  request_fault: 'Request',
  host_unreachable: 'This host',
  host_clock: 'This host',
};

const outcomes: Record<NonNullable<AlarmView['outcome']>, { label: string; tone: 'good' | 'warning' }> = {
  released: { label: 'Went on by itself', tone: 'good' },
  mended: { label: 'Mended', tone: 'good' },
  opened: { label: 'Disconnections opened', tone: 'warning' },
};

function Alarm({ alarm }: { alarm: AlarmView }) {
  const isOver = alarm.status === 'closed';
  const Icon = isOver ? IconCircleCheck : IconAlertTriangle;
  return (
    <Paper
      withBorder
      component="article"
      className={classes.alarm}
      data-tone={isOver ? 'over' : 'open'}
      aria-label={alarm.title}
      data-testid="alarm"
    >
      <div className={classes.head}>
        <Icon size={24} stroke={1.7} style={{ flex: 'none', marginTop: 2 }} aria-hidden="true" />
        <div style={{ flex: '1 1 240px', minWidth: 0 }}>
          <Title order={2} size="h3" style={{ overflowWrap: 'anywhere' }}>
            {alarm.title}
          </Title>
          <Group gap={8} mt={6}>
            <Tag>{kinds[alarm.kind]}</Tag>
            {alarm.outcome && <Tag tone={outcomes[alarm.outcome].tone}>{outcomes[alarm.outcome].label}</Tag>}
            <Text size="sm" component="span" className={classes.when}>
              since <RelativeTime at={alarm.openedAt} />
              {alarm.closedAt && (
                <>, over after {formatDuration(Date.parse(alarm.closedAt) - Date.parse(alarm.openedAt))}</>
              )}
            </Text>
          </Group>
        </div>
      </div>
      {isOver ? (
        <details className={classes.folded}>
          <summary>{alarm.mooringDoes[0]}</summary>
          <Body alarm={alarm} />
        </details>
      ) : (
        <Body alarm={alarm} />
      )}
    </Paper>
  );
}

function Body({ alarm }: { alarm: AlarmView }) {
  const isOver = alarm.status === 'closed';
  return (
    <Stack gap="lg" className={classes.body}>
      <div className={classes.parts}>
        <Part title="What happened" texts={alarm.happened} />
        <Part title={isOver ? 'What became of it' : 'What Mooring does'} texts={alarm.mooringDoes} />
        <section>
          <Title order={3} mb="xs">
            What you can do
          </Title>
          <List size="sm" spacing={8} lh={1.6}>
            {alarm.youCan.map((step) => (
              <List.Item key={step}>{step}</List.Item>
            ))}
          </List>
          {alarm.kind === 'operator_fault' && !isOver && (
            <Text size="sm" mt="sm">
              <Anchor component={Link} to={`/connectors#${alarm.connectorSlug}`}>
                Open Connectors
              </Anchor>
            </Text>
          )}
        </section>
      </div>
      {alarm.providerMessage && (
        <figure className="quote">
          <figcaption>What the provider said</figcaption>
          <blockquote>{alarm.providerMessage}</blockquote>
        </figure>
      )}
      <Facts alarm={alarm} />
    </Stack>
  );
}

function Part({ title, texts }: { title: string; texts: string[] }) {
  return (
    <section>
      <Title order={3} mb="xs">
        {title}
      </Title>
      <Stack gap="xs">
        {texts.map((text) => (
          <Text size="sm" key={text} lh={1.6}>
            {text}
          </Text>
        ))}
      </Stack>
    </section>
  );
}

function Facts({ alarm: { concerned, rule, connectorName } }: { alarm: AlarmView }) {
  const facts: [string, string | null][] = [
    ['Provider', connectorName],
    ['Connections concerned', concerned && formatNumber(concerned.connections)],
    ['Accounts concerned', concerned && formatNumber(concerned.accounts)],
    ['Rule', rule],
  ];
  const shown = facts.filter(([, value]) => value !== null);
  if (shown.length === 0) return null;
  return (
    <dl className="facts">
      {shown.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
