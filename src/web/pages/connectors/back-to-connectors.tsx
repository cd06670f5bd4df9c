// The way back to the list.
import { Button, Group } from '@mantine/core';
import { Link } from 'react-router';
import { IconArrowLeft } from '../../components/icons.ts';

export function BackToConnectors() {
  return (
    <Group>
      <Button
        component={Link}
        to="/connectors"
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<IconArrowLeft size={16} />}
      >
        All connectors
      </Button>
    </Group>
  );
}
