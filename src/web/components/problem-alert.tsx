// An error of the API as a person reads it: what happened and what to do. With a refused secret it also shows why the provider refused.
import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { problemOf } from '../api/client.ts';
import { whoSaid } from './explanation.tsx';
import { IconAlertTriangle } from './icons.ts';
import { Wrapping } from './wrapping.tsx';

const nextSteps: Record<string, string> = {
  forbidden: 'Ask an admin of your Account for the role you need.',
  conflict: 'Reload the page: somebody may have changed it meanwhile.',
  too_many_requests: 'Wait a minute, then try again.',
  unavailable: 'Try again in a moment.',
};

export function ProblemAlert({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  if (!error) return null;
  const problem = problemOf(error);
  const fields = Object.entries(problem.fields ?? {});
  const explanation = problem.explanation;
  return (
    <Alert color="buoy" variant="light" icon={<IconAlertTriangle size={20} />} title={problem.title} role="alert">
      <Stack gap="xs">
        <Text size="sm">{problem.detail}</Text>
        {explanation && explanation.summary !== problem.detail && (
          <Text size="sm">
            <Wrapping>{explanation.summary}</Wrapping>
          </Text>
        )}
        {explanation?.interpret.map((paragraph) => (
          <Text size="sm" key={paragraph}>
            {paragraph}
          </Text>
        ))}
        {explanation && explanation.resolve.length > 0 && (
          <List type="ordered" size="sm" spacing={4}>
            {explanation.resolve.map((step) => (
              <List.Item key={step}>{step}</List.Item>
            ))}
          </List>
        )}
        {explanation?.providerMessage && (
          <Text size="sm" fs="italic">
            What {whoSaid(explanation)} said: “<Wrapping>{explanation.providerMessage}</Wrapping>”
          </Text>
        )}
        {explanation?.connectorMessage && (
          <Text size="sm" fs="italic">
            What the connector says of it: “<Wrapping>{explanation.connectorMessage}</Wrapping>”
          </Text>
        )}
        {fields.length > 0 && (
          <List size="sm">
            {fields.map(([name, text]) => (
              <List.Item key={name}>
                {name}: {text}
              </List.Item>
            ))}
          </List>
        )}
        {nextSteps[problem.code] && !explanation && (
          <Text size="sm" fw={600}>
            {nextSteps[problem.code]}
          </Text>
        )}
        {onRetry && (
          <Group>
            <Button size="xs" variant="default" onClick={onRetry}>
              Try again
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}
