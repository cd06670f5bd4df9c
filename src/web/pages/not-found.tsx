// No page at this address.
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { IconAnchor } from '../components/icons.ts';
import { Empty, Page } from '../components/page.tsx';

export function NotFoundPage() {
  return (
    <Page title="Not found" heading={<span />}>
      <Empty
        icon={<IconAnchor size={32} stroke={1.5} />}
        title="Nothing is moored here"
        action={
          <Button component={Link} to="/data-sources">
            To the Data Sources
          </Button>
        }
      >
        There is no page at this address. It may have been deleted, or the link is not whole.
      </Empty>
    </Page>
  );
}
