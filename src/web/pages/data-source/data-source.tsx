// A Data Source's page: how it is, what is wrong and what to do, then everything about it in tabs.
import { Alert, Group, Tabs, Text, Title } from '@mantine/core';
import { Link, useParams, useSearchParams } from 'react-router';
import type { DataSourceView } from '../../../api/schemas.ts';
import { useDataSource } from '../../api/queries.ts';
import { ConnectorMark } from '../../components/connector-mark.tsx';
import { ExpiryPanel, sayWhen } from '../../components/expiry.tsx';
import {
  IconArrowLeft,
  IconCircleCheck,
  IconHistory,
  IconRefresh,
  IconSettings,
  IconStack2,
  IconTable,
} from '../../components/icons.ts';
import { Await, ListSkeleton, Page } from '../../components/page.tsx';
import { RelativeTime, useNowMs } from '../../components/relative-time.tsx';
import { DataSourceStatus } from '../../components/status-badge.tsx';
import { Wrapping } from '../../components/wrapping.tsx';
import { formatEvery, formatNumber } from '../../format.ts';
import { Actions } from './actions.tsx';
import { CatchUpNote } from './catch-up-note.tsx';
import { RowsTab } from './rows-tab.tsx';
import { SettingsTab } from './settings-tab.tsx';
import { StreamsTab } from './streams-tab.tsx';
import { SyncsTab } from './syncs-tab.tsx';
import { TimelineTab } from './timeline-tab.tsx';
import { TroublePanel } from './trouble-panel.tsx';

const tabs = [
  { value: 'timeline', label: 'Timeline', icon: IconHistory, content: TimelineTab },
  { value: 'syncs', label: 'Syncs', icon: IconRefresh, content: SyncsTab },
  { value: 'streams', label: 'Streams', icon: IconStack2, content: StreamsTab },
  { value: 'rows', label: 'Rows', icon: IconTable, content: RowsTab },
  { value: 'settings', label: 'Settings', icon: IconSettings, content: SettingsTab },
] as const;

export default function DataSourcePage() {
  const { id = '' } = useParams();
  const query = useDataSource(id);
  return (
    <Await query={query} title="Data Source" skeleton={<ListSkeleton rows={4} height={90} />}>
      {(dataSource) => <Whole dataSource={dataSource} />}
    </Await>
  );
}

function Whole({ dataSource }: { dataSource: DataSourceView }) {
  const [parameters, setParameters] = useSearchParams();
  const tab = tabs.find((it) => it.value === parameters.get('tab')) ?? tabs[0];
  const isBackFromReconnect = parameters.get('outcome') === 'reconnected' && dataSource.status !== 'disconnected';
  return (
    <Page
      title={dataSource.name}
      above={
        <Group gap={6}>
          <IconArrowLeft size={15} aria-hidden="true" />
          <Text size="sm" component={Link} to="/data-sources" c="dimmed">
            Data Sources
          </Text>
        </Group>
      }
      heading={
        <Group gap="md" wrap="nowrap" align="flex-start">
          <ConnectorMark slug={dataSource.connectorSlug} name={dataSource.connectorName} size={52} />
          <div style={{ minWidth: 0 }}>
            <Title order={1} style={{ overflowWrap: 'anywhere' }}>
              <Wrapping>{dataSource.name}</Wrapping>
            </Title>
            <Group gap="sm" mt={6}>
              <DataSourceStatus dataSource={dataSource} size="lg" />
              <Text size="sm" c="dimmed" component="span">
                <RelativeTime at={dataSource.statusSince} />
              </Text>
            </Group>
          </div>
        </Group>
      }
      actions={<Actions dataSource={dataSource} />}
    >
      {isBackFromReconnect && (
        <Alert
          color="kelp"
          icon={<IconCircleCheck size={20} />}
          title="Reconnected"
          withCloseButton
          onClose={() => setParameters({}, { replace: true })}
        >
          {dataSource.status === 'connected'
            ? 'The new authorization works, and the data is up to date.'
            : 'The new authorization works. Syncs go on, and what was missed is being filled in.'}
        </Alert>
      )}
      <TroublePanel dataSource={dataSource} />
      {/* Beside a trouble that reconnecting does not help, no other panel asks for it. */}
      {dataSource.status !== 'disconnected' && dataSource.status !== 'retrying' && (
        <ExpiryPanel
          expiry={dataSource.expiry}
          connectionId={dataSource.connectionId}
          authKind={dataSource.authKind}
          name={`${dataSource.name} early`}
          returnTo={`/data-sources/${dataSource.id}`}
        />
      )}
      {(dataSource.status === 'catching_up' || dataSource.status === 'connecting') && (
        <CatchUpNote dataSource={dataSource} />
      )}
      <Facts dataSource={dataSource} />
      <Tabs
        value={tab.value}
        onChange={(value) => setParameters(value ? { tab: value } : {}, { replace: true })}
        keepMounted={false}
      >
        <Tabs.List mb="lg" style={{ flexWrap: 'nowrap', overflowX: 'auto', overflowY: 'hidden' }}>
          {tabs.map(({ value, label, icon: Icon }) => (
            <Tabs.Tab key={value} value={value} leftSection={<Icon size={16} />}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab.value}>
          <tab.content dataSource={dataSource} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function Facts({ dataSource }: { dataSource: DataSourceView }) {
  const { expiry } = dataSource;
  const facts: [string, React.ReactNode][] = [
    ['Reads', dataSource.objectLabel],
    ['Through', <Wrapping key="through">{dataSource.connectionName}</Wrapping>],
    ['Connected by', dataSource.connectedBy.name],
    // What is soon stands above, with more words.
    ...(expiry && !expiry.isSoon ? [['Expires', sayWhen(expiry)] as [string, React.ReactNode]] : []),
    ['Rows', formatNumber(dataSource.rowCount)],
    ['Last sync', <RelativeTime key="last" at={dataSource.lastSyncedAt} fallback="not yet" />],
    ['Next sync', <NextSync key="next" dataSource={dataSource} />],
  ];
  return (
    <dl className="facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function NextSync({ dataSource }: { dataSource: DataSourceView }) {
  const nowMs = useNowMs();
  const { nextSyncAt } = dataSource;
  if (dataSource.isPaused) return 'when resumed';
  if (dataSource.status === 'disconnected') return 'once reconnected';
  return (
    <>
      {nextSyncAt && Date.parse(nextSyncAt) > nowMs ? <RelativeTime at={nextSyncAt} /> : 'due now'},{' '}
      {formatEvery(dataSource.syncEveryMs)}
    </>
  );
}
