// A server of its own process that answers as Sandbox CRM does: pages of records, prepared once, so that what is measured is the reader.
// Argument: how many records. Says its port on stdout.
import { createServer } from 'node:http';

const recordCount = Number(process.argv[2]);
const pageSize = 200;
const firstMs = Date.UTC(2024, 0, 1);

const instantOf = (id: number): string => new Date(firstMs + id * 1000).toISOString();

function page(from: number): string {
  const data = [];
  for (let id = from; id < Math.min(from + pageSize, recordCount); id += 1)
    data.push({
      id: `contact-${id}`,
      name: `Person of the number ${id}`,
      email: `person${id}@example.org`,
      stage: ['lead', 'won', 'lost', null][id % 4],
      amount: ((id * 7919) % 100_000) / 100,
      updated_at: instantOf(id),
    });
  return JSON.stringify({ data });
}

/** Pages are asked for by the instant at which they begin, or by number. */
const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const since = Date.parse(url.searchParams.get('updated_since') ?? '');
  const first = Number.isNaN(since) ? 0 : Math.max(0, Math.ceil((since - firstMs) / 1000));
  const number = Number(url.searchParams.get('page') ?? 1);
  const body =
    url.pathname === '/v1/account' ? '{"id":"account-1","name":"Bench"}' : page(first + (number - 1) * pageSize);
  response.setHeader('content-type', 'application/json');
  response.end(body);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`);
});
process.stdin.on('end', () => process.exit(0)).resume();
