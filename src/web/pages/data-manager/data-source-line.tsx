// A Data Source under its Connection, and its streams when it is unfolded: rows, last read, how far they are complete.
import { Anchor, Collapse, Group, Table, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ConnectionView } from '../../../api/schemas.ts';
import { useStreams } from '../../api/queries.ts';
import { IconChevronRight } from '../../components/icons.ts';
import { Await, ListSkeleton } from '../../components/page.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { formatComplete, formatNumber } from '../../format.ts';

/** A Data Source by name and status; unfolded, its streams. */
export function DataSourceLine({ dataSource }: { dataSource: ConnectionView['dataSources'][number] }) {
  const [isOpen, setIsOpen] = useState(false);
  const streams = useStreams(dataSource.id, isOpen);
  return (
    <div>
      <Group px="lg" py={9} gap="sm" wrap="nowrap">
        <UnstyledButton
          onClick={() => setIsOpen(!isOpen)}
          aria-expanded={isOpen}
          aria-label={`Streams of ${dataSource.name}`}
          style={{ display: 'grid', borderRadius: 6 }}
        >
          <IconChevronRight size={18} style={{ rotate: isOpen ? '90deg' : '0deg', transition: 'rotate 120ms' }} />
        </UnstyledButton>
        <Anchor
          component={Link}
          to={`/data-sources/${dataSource.id}`}
          c="inherit"
          fw={550}
          style={{ flex: 1, minWidth: 0 }}
        >
          {dataSource.name}
        </Anchor>
        <StatusBadge status={dataSource.status} />
      </Group>
      <Collapse expanded={isOpen}>
        <div style={{ padding: '0 20px 14px 48px' }}>
          {isOpen && (
            <Await query={streams} skeleton={<ListSkeleton rows={2} height={30} />}>
              {(items) => (
                <Table.ScrollContainer minWidth={420}>
                  <Table fz="sm" verticalSpacing={6}>
                    <Table.Thead>
                      <Table.Tr>
                        <Table.Th>Stream</Table.Th>
                        <Table.Th ta="right">Rows</Table.Th>
                        <Table.Th>Last read</Table.Th>
                        <Table.Th>Complete</Table.Th>
                      </Table.Tr>
                    </Table.Thead>
                    <Table.Tbody>
                      {items
                        .filter((it) => it.isSelected)
                        .map((stream) => (
                          <Table.Tr key={stream.id}>
                            <Table.Td>{stream.name}</Table.Td>
                            <Table.Td ta="right" className="numeric">
                              {formatNumber(stream.rowCount)}
                            </Table.Td>
                            <Table.Td>
                              <RelativeTime at={stream.lastReadAt} fallback="not yet" />
                            </Table.Td>
                            <Table.Td>{stream.dataUntil ? formatComplete(stream.dataUntil) : '–'}</Table.Td>
                          </Table.Tr>
                        ))}
                    </Table.Tbody>
                  </Table>
                </Table.ScrollContainer>
              )}
            </Await>
          )}
        </div>
      </Collapse>
    </div>
  );
}
