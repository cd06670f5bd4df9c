// A look at the rows of a stream, as they stand in the database.
import { Code, Group, Paper, Select, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { DataSourceView, StreamView } from '../../../api/schemas.ts';
import { useRows, useStreams } from '../../api/queries.ts';
import { IconTable } from '../../components/icons.ts';
import { LoadMore } from '../../components/load-more.tsx';
import { Await, Empty } from '../../components/page.tsx';
import { formatCell } from '../../format.ts';

export function RowsTab({ dataSource }: { dataSource: DataSourceView }) {
  return (
    <Await query={useStreams(dataSource.id)}>
      {(streams) =>
        streams.length === 0 ? (
          <Empty icon={<IconTable size={30} stroke={1.5} />} title="No rows yet" />
        ) : (
          <RowsOf dataSource={dataSource} streams={streams.filter((it) => it.isSelected)} />
        )
      }
    </Await>
  );
}

function RowsOf({ dataSource, streams }: { dataSource: DataSourceView; streams: StreamView[] }) {
  const [name, setName] = useState(streams[0]?.name ?? '');
  const stream = streams.find((it) => it.name === name);
  const query = useRows(dataSource.id, name);
  return (
    <Stack>
      <Group justify="space-between" align="flex-end">
        <Select
          label="Stream"
          data={streams.map((it) => it.name)}
          value={name}
          onChange={(value) => value && setName(value)}
          allowDeselect={false}
          searchable={streams.length > 8}
          w={{ base: '100%', xs: 280 }}
        />
        <Text size="sm" c="dimmed">
          In any BI tool:{' '}
          <Code>
            select * from {dataSource.schemaName}.{stream?.tableName}
          </Code>
        </Text>
      </Group>
      <Await query={query}>
        {(data) => {
          const columns = data.pages[0]?.columns ?? [];
          const rows = data.pages.flatMap((page) => page.rows);
          if (rows.length === 0)
            return (
              <Empty icon={<IconTable size={30} stroke={1.5} />} title="No rows yet">
                They stand here as soon as the first page has been read.
              </Empty>
            );
          return (
            <>
              <Paper withBorder style={{ overflow: 'hidden' }}>
                <Table.ScrollContainer type="native" minWidth={columns.length * 140} maxHeight={620}>
                  <Table striped stickyHeader verticalSpacing={7} fz="sm" aria-label={`Rows of ${name}`}>
                    <Table.Thead>
                      <Table.Tr>
                        {columns.map((column) => (
                          <Table.Th key={column.name} ta={isNumeric(column.type) ? 'right' : undefined}>
                            {column.name}
                            <Text size="xs" c="dimmed" fw={400}>
                              {column.type}
                            </Text>
                          </Table.Th>
                        ))}
                      </Table.Tr>
                    </Table.Thead>
                    <Table.Tbody>
                      {rows.map((row, index) => (
                        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id of their own here and are only appended
                        <Table.Tr key={index}>
                          {columns.map((column, place) => (
                            <Cell key={column.name} value={row[place]} isRight={isNumeric(column.type)} />
                          ))}
                        </Table.Tr>
                      ))}
                    </Table.Tbody>
                  </Table>
                </Table.ScrollContainer>
              </Paper>
              <LoadMore query={query} />
            </>
          );
        }}
      </Await>
    </Stack>
  );
}

/** By the type of the column: big numbers come as text. */
const isNumeric = (type: string): boolean => /int|numeric|decimal|real|double|float/.test(type);

function Cell({ value, isRight }: { value: unknown; isRight: boolean }) {
  const text = formatCell(value);
  return (
    <Table.Td
      className="numeric"
      ta={isRight ? 'right' : undefined}
      maw={320}
      title={text.length > 40 ? text : undefined}
      style={{ whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' }}
    >
      {value === null || value === undefined ? (
        <Text span c="dimmed" size="xs">
          null
        </Text>
      ) : (
        text
      )}
    </Table.Td>
  );
}
