// The results of a job often lie with a store of somebody else, under an address that carries its own permission: the credential must not
// go there.
import type { HttpResponse } from '../../../egress/index.ts';
import { isFailure } from '../../../life/diagnosis/index.ts';
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
  const answers = new WeakSet<HttpResponse>();
  return {
    ...door,
    async send(request) {
      if (originOf(request.url) === home) return door.send(request);
      const answer = await door.send({ ...request, isForeign: true });
      if (!isFailure(answer)) answers.add(answer);
      return answer;
    },
    // No credential was shown there, so none was refused: an address that is over answers with 403 as well.
    refuse: async (answer, hint) =>
      answers.has(answer)
        ? door.giveUp('MOORING_DOWNLOAD_REFUSED', `The store where the results lie answered with ${answer.status}.`)
        : door.refuse(answer, hint),
  };
}

const originOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).origin : null);
