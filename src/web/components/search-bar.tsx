// A search field, and beside it the parts of the list to choose from.
import { Group, SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from './icons.ts';

interface SearchBarProps {
  /** What is searched: "Search connectors". */
  label: string;
  search: string;
  onSearch: (search: string) => void;
  /** Left out where there is nothing to choose. */
  parts?: { label: string; value: string; onChange: (value: string) => void; data: { value: string; label: string }[] };
}

export function SearchBar({ label, search, onSearch, parts }: SearchBarProps) {
  return (
    <Group gap="sm">
      <TextInput
        placeholder={label}
        aria-label={label}
        leftSection={<IconSearch size={16} />}
        value={search}
        onChange={(event) => onSearch(event.currentTarget.value)}
        style={{ flex: '1 1 220px' }}
      />
      {parts && (
        <div style={{ overflowX: 'auto', maxWidth: '100%' }}>
          <SegmentedControl value={parts.value} onChange={parts.onChange} data={parts.data} aria-label={parts.label} />
        </div>
      )}
    </Group>
  );
}
