// Replacing an added connector by another version, for operators: begins with the texts that are there.
import { useParams } from 'react-router';
import { useAddedConnector } from '../../api/queries.ts';
import { Await, Page } from '../../components/page.tsx';
import { BackToConnectors } from './back-to-connectors.tsx';
import { ConnectorEditor } from './connector-editor.tsx';

export default function ReplaceConnectorPage() {
  const { slug = '' } = useParams();
  return (
    <Await query={useAddedConnector(slug)} title="Replace a connector">
      {(added) => (
        <Page
          title={`Replace ${added.name}`}
          about={`Version ${added.version} is in use. Connections that fit the new one go on by themselves; what does not fit is said before you save.`}
          above={<BackToConnectors />}
        >
          <ConnectorEditor
            key={added.version}
            replaced={{
              slug: added.slug,
              texts: { manifest: added.manifest, connectorFile: added.connectorFile ?? '' },
            }}
          />
        </Page>
      )}
    </Await>
  );
}
