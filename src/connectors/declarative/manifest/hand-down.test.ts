// References, and parameters that are handed down, as the format has them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { handDown, TooMuch } from './hand-down.ts';
import { readYaml } from './read-yaml.ts';
import { resolveReferences } from './resolve-references.ts';

type Node = Record<string, unknown>;

function resolve(text: string): { value: Node; problems: string[] } {
  const { value, places } = readYaml(text, 'a.yaml');
  const resolved = resolveReferences(value, places);
  return { value: resolved.value as Node, problems: resolved.problems.map(({ line, what }) => `${line}: ${what}`) };
}

test('what stands beside a reference wins, references within references are followed, and a key may hold a slash', () => {
  const { value, problems } = resolve(`
definitions: { base: { a: 1, b: 2 }, child: { $ref: "#/definitions/base", b: 3 }, x/y: slash, list: [zero, one] }
one: { $ref: "#/definitions/child", c: 4 }
two: "#/definitions/x/y"
three: "#/definitions/list/1"
four: { $ref: "#/definitions/x/y", ignored: true }`);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    { ...value, definitions: null },
    {
      definitions: null,
      one: { a: 1, b: 3, c: 4 },
      two: 'slash',
      three: 'one',
      four: 'slash',
    },
  );
});

test('a circle of references and a reference to nothing are named with their lines', () => {
  const { problems } = resolve(`definitions: { requester: 1, a: "#/definitions/b", b: { x: "#/definitions/a" } }
one: "#/definitions/a"
two: "#/definitions/requestr"`);
  assert.equal(problems.length, 2);
  assert.match(
    problems[0] ?? '',
    /goes round in a circle: #\/definitions\/b to #\/definitions\/a to #\/definitions\/b/,
  );
  assert.equal(problems[1], '3: #/definitions/requestr refers to nothing; did you mean #/definitions/requester?');
});

test('own fields win over parameters, the nearer parameter over one from further up, and what is empty is filled', () => {
  const tree = handDown(
    {
      type: 'DeclarativeStream',
      $parameters: { name: 'orders', path: '/orders', limit: 5 },
      name: 'own',
      retriever: { requester: { path: '', $parameters: { limit: 7 } } },
    },
    null,
  );
  assert.equal(tree.name, 'own');
  const retriever = tree.retriever as Node;
  const requester = retriever.requester as Node;
  assert.equal(retriever.type, 'SimpleRetriever');
  assert.equal(requester.type, 'HttpRequester');
  assert.equal(requester.path, '/orders');
  assert.deepEqual(requester.$parameters, { name: 'orders', path: '/orders', limit: 7 });
});

test('with a template of streams the parameters from further up win', () => {
  const tree = handDown({ type: 'A', $parameters: { x: 1 }, inner: { type: 'B', $parameters: { x: 2 } } }, null, {
    doParentsWin: true,
  });
  assert.equal((tree.inner as Node).x, 1);
});

test('JSON schemas get no parameters, and neither does the field that bears the name of one', () => {
  const tree = handDown(
    {
      type: 'InlineSchemaLoader',
      $parameters: { name: 'orders', schema: { type: 'object' } },
      schema: { type: 'object', properties: { type: { type: 'string' } } },
    },
    null,
  );
  assert.deepEqual(tree.schema, { type: 'object', properties: { type: { type: 'string' } } });
});

test('references that unfold to more than any manifest has are stopped', () => {
  const lines = ['definitions:', '  a0: { type: A, x: 1 }'];
  for (let i = 1; i < 40; i++)
    lines.push(`  a${i}: { type: A, l: "#/definitions/a${i - 1}", r: "#/definitions/a${i - 1}" }`);
  const { value } = resolve(`${lines.join('\n')}\ntype: A\ntop: "#/definitions/a39"`);
  assert.throws(() => handDown(value, null), TooMuch);
});
