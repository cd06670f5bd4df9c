// A diagnosis in words: what happened, how to interpret it, how to resolve it, and the provider's own message.
import { Anchor, Code, Group, List, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Explanation } from '../../api/schemas.ts';
import { IconExternalLink } from './icons.ts';
import { Wrapping } from './wrapping.tsx';

/** Both questions side by side; one column on small screens. */
export function ExplanationBody({ explanation }: { explanation: Explanation }) {
  return (
    <Stack gap="lg">
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl" verticalSpacing="lg">
        <section>
          <Title order={3} mb="xs">
            How to interpret this error
          </Title>
          <Stack gap="xs">
            {explanation.interpret.map((paragraph) => (
              <Text size="sm" key={paragraph} lh={1.6}>
                <Wrapping>{paragraph}</Wrapping>
              </Text>
            ))}
          </Stack>
        </section>
        <section>
          <Title order={3} mb="xs">
            How to resolve this error
          </Title>
          <List type="ordered" size="sm" spacing="xs" lh={1.6}>
            {explanation.resolve.map((step) => (
              <List.Item key={step}>
                <Wrapping>{step}</Wrapping>
              </List.Item>
            ))}
          </List>
        </section>
      </SimpleGrid>
      <LearnMore explanation={explanation} />
      <ProvidersWord explanation={explanation} />
    </Stack>
  );
}

/** All that could have ended the authorization, folded: the steps to resolve it are the same for each. */
function LearnMore({ explanation: { learnMore, providerSlug, detail, helpAnchor } }: { explanation: Explanation }) {
  if (!learnMore) return null;
  return (
    <details>
      <Text component="summary" size="sm" fw={600} style={{ cursor: 'pointer' }}>
        {learnMore.title}
      </Text>
      <List size="sm" spacing={6} mt="xs" lh={1.6}>
        {learnMore.reasons.map((reason) => (
          <List.Item key={reason}>{reason}</List.Item>
        ))}
      </List>
      <Anchor
        component={Link}
        to={`/help?provider=${encodeURIComponent(providerSlug)}&detail=${detail}#${helpAnchor}`}
        size="sm"
      >
        Learn more
      </Anchor>
    </details>
  );
}

/**
 * Whose words they are. Our own address guard and connectors stop some requests before or behind an answer, and a refused connection or a
 * name that is not found is told by the network; only words that came through it (`-in-words`) may be the provider's.
 */
export function whoSaid({ rule }: Explanation): string {
  if (rule.startsWith('mooring/')) return 'Mooring';
  return rule.startsWith('network/') && !rule.endsWith('-in-words') ? 'the network' : 'the provider';
}

function ProvidersWord({ explanation }: { explanation: Explanation }) {
  const { providerMessage, connectorMessage, providerCode, helpUrl, supportContact } = explanation;
  if (!providerMessage && !connectorMessage && !providerCode && !helpUrl && !supportContact) return null;
  return (
    <Stack gap="sm">
      {providerMessage && (
        <figure className="quote">
          <figcaption>
            What {whoSaid(explanation)} said{providerCode && <Code ml={8}>{providerCode}</Code>}
          </figcaption>
          <blockquote>
            <Wrapping>{providerMessage}</Wrapping>
          </blockquote>
        </figure>
      )}
      {connectorMessage && (
        <figure className="quote">
          <figcaption>What the connector says of it</figcaption>
          <blockquote>
            <Wrapping>{connectorMessage}</Wrapping>
          </blockquote>
        </figure>
      )}
      <Group gap="lg">
        {helpUrl && (
          <Anchor href={helpUrl} target="_blank" rel="noreferrer" size="sm">
            {explanation.helpLabel} <IconExternalLink size={14} style={{ verticalAlign: -2 }} />
          </Anchor>
        )}
        {supportContact && (
          <Text size="sm">
            Still stuck? Ask <SupportContact contact={supportContact} />.
          </Text>
        )}
      </Group>
    </Stack>
  );
}

export function SupportContact({ contact }: { contact: string }) {
  const href = contact.includes('://') ? contact : contact.includes('@') ? `mailto:${contact}` : null;
  return href ? (
    <Anchor href={href}>
      <Wrapping>{contact}</Wrapping>
    </Anchor>
  ) : (
    contact
  );
}
