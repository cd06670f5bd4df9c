// How a connector was tried: a word on its card, and before somebody connects what stands behind the word.
import { Anchor, Group, List, Stack, Text, Tooltip } from '@mantine/core';
import type { ConnectorView } from '../../api/schemas.ts';
import { verificationWords } from '../words.ts';
import { IconExternalLink } from './icons.ts';
import { Tag } from './status-badge.tsx';

type Verification = NonNullable<ConnectorView['verification']>;

/** Nothing where the description says nothing. */
export function VerificationTag({ verification }: { verification: Verification | null }) {
  if (!verification) return null;
  const { label, tone, hint } = verificationWords[verification.label];
  return (
    <Tooltip label={hint} multiline maw={320}>
      <span>
        <Tag tone={tone}>{label}</Tag>
      </span>
    </Tooltip>
  );
}

/** The same in a sentence, with what only the live service could have shown, and the documents it rests on. */
export function VerificationNote({ verification }: { verification: Verification | null }) {
  if (!verification) return null;
  const { tone, label, hint } = verificationWords[verification.label];
  const { unverified, documents } = verification;
  return (
    <Stack gap={8} mt="lg" px="xs" component="section" aria-label="How this connector was tried">
      <Group gap={8}>
        <Tag tone={tone}>{label}</Tag>
        <Text size="sm" c="dimmed">
          {hint}
        </Text>
      </Group>
      {unverified.length > 0 && (
        <div>
          <Text size="sm" fw={550}>
            What only the live service can show
          </Text>
          <List size="sm" spacing={2} c="dimmed">
            {unverified.map((it) => (
              <List.Item key={it}>{it}</List.Item>
            ))}
          </List>
        </div>
      )}
      {documents.length > 0 && (
        <details>
          <Text size="sm" component="summary" c="dimmed" style={{ cursor: 'pointer' }}>
            Documents that it rests on ({documents.length})
          </Text>
          <List size="sm" spacing={2} mt={6}>
            {documents.map((url) => (
              <List.Item key={url}>
                <Anchor href={url} target="_blank" rel="noreferrer" size="sm" style={{ overflowWrap: 'anywhere' }}>
                  {url.replace(/^https:\/\//, '')} <IconExternalLink size={12} />
                </Anchor>
              </List.Item>
            ))}
          </List>
        </details>
      )}
    </Stack>
  );
}
