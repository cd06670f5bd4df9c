// Adding a connector, for operators: from a file, a pasted text or an address.
import { Page } from '../../components/page.tsx';
import { BackToConnectors } from './back-to-connectors.tsx';
import { ConnectorEditor } from './connector-editor.tsx';

export default function AddConnectorPage() {
  return (
    <Page
      title="Add a connector"
      about="A manifest.yaml is enough: what people enter, how it authorizes and which streams there are is read from it."
      above={<BackToConnectors />}
    >
      <ConnectorEditor replaced={null} />
    </Page>
  );
}
