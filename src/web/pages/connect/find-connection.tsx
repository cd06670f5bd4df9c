// Back from the provider's consent page after connecting: find the new Connection, and go on to what it should read.
// The address carries its id; when it does not, the newest Connection of this connector is the one.
import { Navigate, useParams, useSearchParams } from 'react-router';
import { itemsOf, useConnections } from '../../api/queries.ts';
import { Await, ListSkeleton } from '../../components/page.tsx';

export default function FindConnectionPage() {
  const { slug = '' } = useParams();
  const [parameters] = useSearchParams();
  const id = parameters.get('connection');
  const query = useConnections();
  if (id) return <Navigate to={`/connections/${id}/add`} replace />;
  return (
    <Await query={query} skeleton={<ListSkeleton rows={3} />}>
      {() => {
        const [newest] = itemsOf(query)
          .filter((it) => it.connectorSlug === slug)
          .sort((a, b) => b.createdAt.localeCompare(a.createdAt));
        return <Navigate to={newest ? `/connections/${newest.id}/add` : `/connect/${slug}`} replace />;
      }}
    </Await>
  );
}
