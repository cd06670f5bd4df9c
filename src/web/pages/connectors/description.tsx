// What a connector is once it is used: how it authorizes, what the form asks for, which streams it has, and what hinders the others.
import { Alert, Anchor, Code, List, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { CheckedConnectorView } from '../../../api/connector-schemas.ts';
import { IconExternalLink } from '../../components/icons.ts';
import { Tag } from '../../components/status-badge.tsx';
import { plural } from '../../format.ts';
import { authLabels, categoryLabel } from '../../words.ts';

type Checked = NonNullable<CheckedConnectorView['connector']>;
/** `isIdentityTold` is left out of those that come with Mooring: what they can tell they do. */
export type Described = Omit<Checked, 'isIdentityTold'> & Partial<Pick<Checked, 'isIdentityTold'>>;

interface DescriptionProps {
  connector: Described;
  /** Of a database they are the tables that a person may see, and nobody can list them before. */
  streamsAre?: 'listed' | 'tables';
}

export function Description({ connector, streamsAre = 'listed' }: DescriptionProps) {
  const readable = connector.streams.filter((it) => it.refusal === null);
  const hindered = connector.streams.filter((it) => it.refusal !== null);
  return (
    <Stack gap="lg">
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl" verticalSpacing="lg">
        <Stack gap="xs">
          <Title order={3}>How it authorizes</Title>
          <Text size="sm">
            {authLabels[connector.authKind]}
            <Text span c="dimmed">
              , {categoryLabel(connector.category)}
            </Text>
          </Text>
          {connector.description && <Text size="sm">{connector.description}</Text>}
          {connector.helpUrl && (
            <Anchor href={connector.helpUrl} target="_blank" rel="noreferrer" size="sm">
              Help of the provider <IconExternalLink size={14} style={{ verticalAlign: -2 }} />
            </Anchor>
          )}
          {connector.isIdentityTold === false && (
            <Alert color="rope" variant="light" p="sm">
              Nobody tells whose account a credential opens: Reconnect cannot compare accounts. A connector.yaml with an
              identity would.
            </Alert>
          )}
        </Stack>
        <div>
          <Title order={3} mb="xs">
            {connector.fields.length === 0 ? 'It asks for nothing' : `What it asks for`}
          </Title>
          <List size="sm" spacing={4} listStyleType="none">
            {connector.fields.map((field) => (
              <List.Item key={field.name}>
                {field.label} <Tag>{field.isSecret ? 'secret' : kindLabels[field.kind]}</Tag>{' '}
                {!field.isRequired && (
                  <Text span c="dimmed" size="xs">
                    optional
                  </Text>
                )}
              </List.Item>
            ))}
          </List>
        </div>
      </SimpleGrid>
      <section>
        <Title order={3} mb="xs">
          {readable.length === 0 ? 'Streams' : plural(readable.length, 'stream')}
        </Title>
        {readable.length === 0 ? (
          <Text size="sm">
            {streamsAre === 'tables'
              ? 'The tables and views that the user may read: they are listed once it is connected.'
              : 'Only the provider tells which there are: try it out to see them.'}
          </Text>
        ) : (
          <div style={{ display: 'flex', flexWrap: 'wrap', gap: 6, maxHeight: 260, overflowY: 'auto' }}>
            {readable.map(({ name }) => (
              <Code key={name}>{name}</Code>
            ))}
          </div>
        )}
      </section>
      {hindered.length > 0 && <Hindered streams={hindered} />}
    </Stack>
  );
}

function Hindered({ streams }: { streams: Described['streams'] }) {
  return (
    <section>
      <Title order={3}>{plural(streams.length, 'stream')} cannot be read here</Title>
      <Text size="sm" c="dimmed" mb="xs">
        They need what this manifest keeps elsewhere, mostly code of its own. The others go on without them.
      </Text>
      <List size="sm" spacing="xs" listStyleType="none" mah={320} style={{ overflowY: 'auto' }}>
        {streams.map(({ name, refusal }) => (
          <List.Item key={name} style={{ overflowWrap: 'anywhere' }}>
            <Code mr={6}>{name}</Code>
            {refusal}
          </List.Item>
        ))}
      </List>
    </section>
  );
}

const kindLabels: Record<Described['fields'][number]['kind'], string> = {
  text: 'text',
  number: 'number',
  password: 'secret',
  choice: 'choice',
  url: 'address',
  key_file: 'key file',
};
