// The floor plan of DESIGN.md section 3: imports go down only, and enter a room by its door.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Import,
  importsOf,
  readCode,
  readProductCode,
  resolveImport,
  type Source,
  tell,
  type Violation,
} from './read-sources.ts';

/** From the ground up. Rooms on one floor do not import each other. */
const floors: string[][] = [
  ['src/life/diagnosis'],
  ['src/config.ts', 'src/clock.ts', 'src/log.ts', 'src/request-error.ts'],
  ['src/store'],
  ['src/jobs', 'src/egress'],
  ['src/providers'],
  ['src/connectors'],
  ['src/accounts', 'src/tokens'],
  ['src/life'],
  ['src/api', 'src/cli'],
  ['src/main.ts'],
];
const isGroundFile = (room: string): boolean => room.endsWith('.ts') && room !== 'src/main.ts';
/** These stand beside the house: src/web talks to src/api over HTTP, src/simulator plays the outside world. */
const outhouses = ['src/web', 'src/simulator'];
const rooms = [...floors.flat(), ...outhouses];

function roomOf(path: string): string | null {
  const found = rooms.filter((room) => path === room || path.startsWith(`${room}/`));
  return found.sort((a, b) => b.length - a.length)[0] ?? null;
}

const floorOf = (room: string): number => floors.findIndex((floor) => floor.includes(room));

function checkFloors(sources: Source[]): Violation[] {
  return sources.flatMap((source) =>
    importsOf(source).flatMap((it): Violation[] => {
      const what = judgeImport(source.path, it);
      return what === null ? [] : [{ path: source.path, line: it.line, what: `imports ${it.specifier}: ${what}` }];
    }),
  );
}

function judgeImport(from: string, it: Import): string | null {
  const room = roomOf(from);
  if (room === null) return 'this file stands in no room; add the room to the floor plan';
  const target = resolveImport(from, it.specifier);
  // Both are packed as a library without dependencies.
  if (target === null && room === 'src/life/diagnosis')
    return 'diagnosis imports nothing from outside, so that it stays pure';
  if (target === null && room === 'src/providers') return 'providers are data, and are packed with the diagnosis';
  if (target === null) return null;
  const targetRoom = roomOf(target);
  if (targetRoom === null) return 'that is no room of src/';
  if (targetRoom === room || (isGroundFile(room) && isGroundFile(targetRoom))) return null;
  // The command line shows what the API gives, in the API's words.
  if (room === 'src/cli' && targetRoom === 'src/api' && it.isTypeOnly) return null;
  if (room === 'src/web')
    return targetRoom === 'src/api' && it.isTypeOnly ? null : 'the web app takes types from src/api and nothing else';
  if (targetRoom === 'src/simulator')
    return room === 'src/cli' && /demo|rehearse/.test(from) ? null : 'only the demo and tests use the simulator';
  if (targetRoom === 'src/web') return 'nobody imports the web app';
  if (room === 'src/simulator')
    return floorOf(targetRoom) <= floorOf('src/store')
      ? judgeDoor(target, targetRoom)
      : 'the simulator knows nothing of the rooms of Mooring';
  if (floorOf(targetRoom) >= floorOf(room)) return `${room} stands on the floor of ${targetRoom} or below it`;
  return judgeDoor(target, targetRoom);
}

/** A room is entered by its index.ts; a sub-room of life by its own. */
function judgeDoor(target: string, targetRoom: string): string | null {
  if (isGroundFile(targetRoom)) return null;
  const doors = [`${targetRoom}/index.ts`];
  const subRoom = /^(src\/life\/[^/]+)\//.exec(target)?.[1];
  if (targetRoom === 'src/life' && subRoom) doors.push(`${subRoom}/index.ts`);
  return doors.includes(target) ? null : `enter ${targetRoom} by its door, ${doors.join(' or ')}`;
}

/** Circles of imports; types make none. The chapters of src/life may call each other round, as a life goes. */
function findCircles(sources: Source[]): string[] {
  const edges = new Map(
    sources.map((source) => [
      source.path,
      importsOf(source)
        .filter((it) => !it.isTypeOnly)
        .flatMap((it) => resolveImport(source.path, it.specifier) ?? [])
        .filter((target) => roomOf(source.path) !== 'src/life' || roomOf(target) !== 'src/life'),
    ]),
  );
  const circles: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (path: string, trail: string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      circles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
      return;
    }
    state.set(path, 'open');
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
    state.set(path, 'done');
  };
  for (const path of edges.keys()) visit(path, []);
  return circles;
}

const snippet = (path: string, text: string): Source[] => [{ path, text }];

test('imports go down the floors and through the doors', () => {
  assert.equal(tell(checkFloors(readProductCode())), '');
});

test('no files import each other in a circle', () => {
  assert.deepEqual(findCircles(readProductCode()), []);
});

test('product code never imports tests', () => {
  const violations = readProductCode().flatMap((source) =>
    importsOf(source)
      .filter((it) => /\.test\.tsx?$|\/test\//.test(resolveImport(source.path, it.specifier) ?? ''))
      .map((it) => ({ path: source.path, line: it.line, what: `imports the test file ${it.specifier}` })),
  );
  assert.equal(tell(violations), '');
});

test('every file of src stands in a room', () => {
  assert.deepEqual(
    readCode().filter(({ path }) => roomOf(path) === null),
    [],
  );
});

test('the law sees each kind of wrong import', () => {
  const wrong: [string, string, RegExp][] = [
    ['src/store/a.ts', "import { b } from '../life/life.ts';", /stands on the floor/],
    ['src/tokens/a.ts', "import { b } from '../accounts/index.ts';", /stands on the floor/],
    ['src/life/sync/a.ts', "import { b } from '../../store/migrate.ts';", /by its door/],
    ['src/api/a.ts', "export * from '../life/notify/deliver.ts';", /by its door/],
    ['src/life/diagnosis/a.ts', "import { b } from '../../clock.ts';", /stands on the floor/],
    ['src/life/diagnosis/a.ts', "import fs from 'node:fs';", /stays pure/],
    ['src/life/diagnosis/words/a.ts', "import { b } from '../../../providers/index.ts';", /stands on the floor/],
    ['src/providers/shop/rules.ts', "import fs from 'node:fs';", /providers are data/],
    ['src/web/a.tsx', "import { schema } from '../api/schemas.ts';", /types from src\/api/],
    ['src/web/a.tsx', "import type { Log } from '../log.ts';", /types from src\/api/],
    ['src/api/a.ts', "import { b } from '../simulator/index.ts';", /only the demo/],
    ['src/main.ts', "const b = await import('../test/harness/database.ts');", /no room/],
    ['src/simulator/a.ts', "import { b } from '../egress/index.ts';", /knows nothing/],
    ['src/utils/a.ts', "import fs from 'node:fs';", /in no room/],
  ];
  for (const [path, text, expected] of wrong)
    assert.match(tell(checkFloors(snippet(path, text))), expected, `${path}: ${text}`);
});

test('the law lets right imports pass', () => {
  const right: [string, string][] = [
    ['src/main.ts', "import { a } from './life/sync/index.ts'; import { b } from './api/index.ts';"],
    ['src/store/a.ts', "import { a } from '../clock.ts'; import { b } from './migrate.ts'; import pg from 'pg';"],
    ['src/life/sync/a.ts', "import { a } from '../life.ts'; import type { B } from '../diagnosis/index.ts';"],
    ['src/api/a.ts', "import { a } from '../life/sync/index.ts';"],
    ['src/web/a.tsx', "import type { Me } from '../api/schemas.ts'; import { b } from './b.tsx';"],
    ['src/cli/demo.ts', "import { a } from '../simulator/index.ts';"],
  ];
  for (const [path, text] of right) assert.equal(tell(checkFloors(snippet(path, text))), '', path);
});

test('the law sees a circle, and a circle of types is none', () => {
  const a = { path: 'src/store/a.ts', text: "import { b } from './b.ts'; export const a = b;" };
  const b = { path: 'src/store/b.ts', text: "import { a } from './a.ts'; export const b = a;" };
  const typesOnly = { ...b, text: "import type { a } from './a.ts'; export const b = 1;" };
  assert.deepEqual(findCircles([a, b]), ['src/store/a.ts -> src/store/b.ts -> src/store/a.ts']);
  assert.deepEqual(findCircles([a, typesOnly]), []);
});
