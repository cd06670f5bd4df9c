// One Data Source in the list: a row on wide screens, a card on small ones.
import { Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { DataSourceView } from '../../../api/schemas.ts';
import { ConnectorMark } from '../../components/connector-mark.tsx';
import { ReconnectButton } from '../../components/reconnect-button.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { DataSourceStatus, ReasonLine } from '../../components/status-badge.tsx';
import { formatCalendarDay } from '../../format.ts';
import { AskButton } from '../asked/ask-button.tsx';
import classes from './data-sources.module.css';

export function DataSourceRow({ dataSource }: { dataSource: DataSourceView }) {
  const { missing } = dataSource;
  const hasReconnect = dataSource.status === 'disconnected' && (dataSource.explanation?.canReconnect ?? true);
  return (
    <div className={classes.row} data-testid="data-source-row">
      <Group gap="sm" wrap="nowrap" className={classes.wide} style={{ minWidth: 0 }}>
        <ConnectorMark slug={dataSource.connectorSlug} name={dataSource.connectorName} size={38} />
        <div style={{ minWidth: 0 }}>
          <Link to={`/data-sources/${dataSource.id}`} className={classes.name}>
            {dataSource.name}
          </Link>
          <Text size="sm" c="dimmed" truncate>
            {dataSource.connectorName}
          </Text>
        </div>
      </Group>
      <div className={`${classes.above} ${classes.wide}`}>
        <DataSourceStatus dataSource={dataSource} />
        <ReasonLine dataSource={dataSource} />
      </div>
      <div style={{ minWidth: 0 }}>
        <span className={classes.label}>Connected by</span>
        <Text size="sm" truncate>
          {dataSource.connectedBy.name}
        </Text>
      </div>
      <div>
        <span className={classes.label}>Last sync</span>
        <Text size="sm" className={classes.above} component="span">
          <RelativeTime at={dataSource.lastSyncedAt} fallback="not yet" />
        </Text>
      </div>
      <div className={missing ? classes.wide : classes.empty}>
        {missing && (
          <>
            <span className={classes.label}>Missing since</span>
            <Text size="sm" className={classes.above} component="span">
              {missing.isDay ? formatCalendarDay(missing.since) : <RelativeTime at={missing.since} />}
            </Text>
            {missing.reconnectBy && (
              <Text size="xs" c="dimmed">
                reconnect by {formatCalendarDay(missing.reconnectBy)}
              </Text>
            )}
          </>
        )}
      </div>
      <div className={`${classes.above} ${classes.wide} ${hasReconnect ? '' : classes.empty}`}>
        {hasReconnect && (
          <>
            <ReconnectButton
              connectionId={dataSource.connectionId}
              authKind={dataSource.authKind}
              name={dataSource.name}
              returnTo={`/data-sources/${dataSource.id}`}
              size="sm"
              fullWidth
            />
            <AskButton
              wanted={{ connectionId: dataSource.connectionId, name: dataSource.connectionName }}
              size="compact-xs"
              mt={4}
              fullWidth
            />
          </>
        )}
      </div>
    </div>
  );
}
