// Streams that are parents of others are asked for once and remembered: their requesters keep answers, unless they say that they do not.

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Sets `use_cache` on the requesters of all parents among the streams, and of those within them. */
export function markParents(streams: readonly Node[]): void {
  const parents = new Set<unknown>();
  for (const stream of streams) {
    const router = isNode(stream.retriever) ? stream.retriever.partition_router : undefined;
    for (const it of [router].flat()) {
      if (!isNode(it) || !Array.isArray(it.parent_stream_configs)) continue;
      for (const config of it.parent_stream_configs) {
        if (!isNode(config) || !isNode(config.stream)) continue;
        parents.add(config.stream.name);
        markStream(config.stream);
      }
    }
  }
  for (const stream of streams) if (parents.has(stream.name)) markStream(stream);
}

function markStream(stream: Node): void {
  const both =
    stream.type === 'StateDelegatingStream' ? [stream.full_refresh_stream, stream.incremental_stream] : [stream];
  for (const it of both) {
    const requester = isNode(it) && isNode(it.retriever) ? it.retriever.requester : undefined;
    if (isNode(requester) && requester.use_cache !== false) requester.use_cache = true;
  }
}
