// The first records of a stream, as they come from the provider: a column for each key that any of them has.
import { Paper, Table, Text } from '@mantine/core';
import type { TriedConnectorView } from '../../../api/connector-schemas.ts';
import { formatCell, plural } from '../../format.ts';

export function RecordTable({ records, name }: { records: TriedConnectorView['records']; name: string }) {
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return (
    <div>
      <Text size="sm" fw={600} mb={6}>
        The first {records.length === 1 ? 'record' : plural(records.length, 'record')} of {name}
      </Text>
      <Paper withBorder style={{ overflow: 'hidden' }}>
        <Table.ScrollContainer type="native" minWidth={Math.min(columns.length * 140, 6_000)} maxHeight={460}>
          <Table striped stickyHeader verticalSpacing={7} fz="sm" aria-label={`First records of ${name}`}>
            <Table.Thead>
              <Table.Tr>
                {columns.map((column) => (
                  <Table.Th key={column}>{column}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {records.map((record, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: records have no id of their own here, and they never move
                <Table.Tr key={index}>
                  {columns.map((column) => (
                    <Cell key={column} value={record[column]} />
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Paper>
    </div>
  );
}

function Cell({ value }: { value: unknown }) {
  const text = formatCell(value);
  return (
    <Table.Td
      className="numeric"
      maw={320}
      title={text.length > 40 ? text.slice(0, 1_000) : undefined}
      style={{ whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' }}
    >
      {value === null || value === undefined ? (
        <Text span c="dimmed" size="xs">
          null
        </Text>
      ) : (
        text.slice(0, 400)
      )}
    </Table.Td>
  );
}
