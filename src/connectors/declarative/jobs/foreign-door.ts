// The results of a job often lie with a store of somebody else, under an address that carries its own permission: the credential must not
// go there.
import type { Door } from '../contract.ts';
import type { AsyncRetriever, HttpRequester, Scope } from '../manifest/index.ts';

/** Marks requests for downloads that the manifest does not authorize and that leave the origin at which the job was created. */
export function openForeignDoor(
  door: Door,
  { creation_requester, download_requester }: AsyncRetriever,
  scope: Scope,
): Door {
  const { authenticator } = download_requester as HttpRequester;
  if (authenticator && authenticator.type !== 'NoAuth') return door;
  const { url, url_base } = creation_requester as HttpRequester;
  const home = originOf((url ?? url_base)?.render(scope) ?? '');
  return {
    ...door,
    send: (request) => door.send(originOf(request.url) === home ? request : { ...request, isForeign: true }),
  };
}

const originOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).origin : null);
