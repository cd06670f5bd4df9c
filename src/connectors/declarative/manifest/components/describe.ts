// The words in which the components of the format are described: a component is a named shape whose fields are texts, templates, numbers
// or other components by name. By-name, so that components may contain each other in circles and each family can be read alone.
import { z } from 'zod';
import {
  claimTemplates,
  createNumber,
  createTemplate,
  type Template,
  type TemplateMap,
  type TemplateTree,
} from '../template.ts';
import type { Components } from './catalogue.ts';

type Node = Record<string, unknown>;

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export interface Described {
  name: string;
  /** One sentence, for the reference and for editors. */
  about: string;
  schema: z.ZodType;
  /** What is checked, before it becomes a typed component: for the JSON Schema. */
  shape: z.ZodObject;
  /** Fields that the format knows. Others are let through, as the format's own engine does, but pointed out. Null: any. */
  fields: ReadonlySet<string> | null;
}

/** All components by name, filled as the families are loaded. */
export const described = new Map<string, Described>();

type Shaped<Name extends string, Shape extends z.ZodRawShape> = z.output<
  z.ZodObject<{ type: z.ZodLiteral<Name>; $parameters: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>> } & Shape>
>;

/** Says what is wrong beyond the shape: `ctx.addIssue({ code: 'custom', message, path })`. */
export type Judge = z.core.$RefinementCtx;

/**
 * A component: its fields, with the templates in them bound to its `$parameters`. `finish` checks what no shape can say and brings
 * older spellings into the newest form.
 */
export function component<
  const Name extends keyof Components,
  Shape extends z.ZodRawShape,
  Finished = Shaped<Name, Shape>,
>(
  name: Name,
  about: string,
  shape: Shape,
  finish?: (node: Shaped<Name, Shape>, judge: Judge) => Finished,
): z.ZodType<Finished> {
  return register(name, about, z.object({ ...head(z.literal(name)), ...shape }), finish as never) as never;
}

/** A component whose type may be left out, because nothing else can stand in its place. */
export function plainComponent<
  const Name extends keyof Components,
  Shape extends z.ZodRawShape,
  Finished = Shaped<Name, Shape>,
>(
  name: Name,
  about: string,
  shape: Shape,
  finish?: (node: Shaped<Name, Shape>, judge: Judge) => Finished,
): z.ZodType<Finished> {
  return register(
    name,
    about,
    z.object({ ...head(z.literal(name).default(name)), ...shape }),
    finish as never,
  ) as never;
}

/** A component that is code of somebody's own. It is read all the same, so that the streams without it can run. */
export function customComponent<const Name extends keyof Components>(
  name: Name,
): z.ZodType<{ type: Name; class_name: string; [field: string]: unknown }> {
  const shape = z.looseObject({ type: z.literal(name), class_name: z.string() });
  const about =
    'Code of somebody’s own. Mooring does not run it: the streams that need it are refused, the others run.';
  described.set(name, { name, about, schema: shape, shape, fields: null });
  return shape as never;
}

const head = <Type extends z.ZodType>(type: Type) => ({
  type,
  $parameters: z.record(z.string(), z.unknown()).optional(),
});

function register(
  name: string,
  about: string,
  shape: z.ZodObject,
  finish: ((node: unknown, judge: Judge) => unknown) | undefined,
): z.ZodType {
  const schema = shape.transform((node, judge) => {
    claimTemplates(node, (node.$parameters as Node | undefined) ?? {});
    return finish ? finish(node, judge) : node;
  });
  described.set(name, { name, about, schema, shape, fields: new Set(Object.keys(shape.shape)) });
  return schema;
}

/** One of these components, told apart by `type`. */
export function oneOf<const Name extends keyof Components>(...names: Name[]): z.ZodType<Components[Name]> {
  return z
    .unknown()
    .transform((node, ctx) => {
      const found = dispatch(node, names);
      if (typeof found === 'string') {
        const path = isNode(node) && 'type' in node ? ['type'] : [];
        ctx.issues.push({ code: 'custom', message: found, path, input: node });
        return z.NEVER;
      }
      const result = found.schema.safeParse(node);
      if (result.success) return result.data as Components[Name];
      for (const issue of result.error.issues)
        ctx.issues.push({ ...issue, input: node, params: { told: true } } as never);
      return z.NEVER;
    })
    .meta({ components: names }) as never;
}

function dispatch(node: unknown, names: readonly string[]): Described | string {
  if (node === undefined) return 'is missing';
  if (!isNode(node)) return `expected ${tellNames(names)}`;
  const type = node.type ?? (names.length === 1 ? names[0] : undefined);
  if (type === undefined) return `its type is missing; expected ${tellNames(names)}`;
  if (typeof type !== 'string' || !names.includes(type))
    return `${String(type)} cannot stand here; expected ${tellNames(names)}`;
  const found = described.get(type);
  if (!found) throw new Error(`The component ${type} is not described.`);
  return found;
}

export const tellNames = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : (names[0] ?? '');

/** One of these components, or a template in their place. */
export function oneOfOrTemplate<const Name extends keyof Components>(
  ...names: Name[]
): z.ZodType<Components[Name] | Template> {
  return eitherByText(template(), oneOf(...names), { components: names, isTextAllowed: true });
}

const eitherByText = <T, U>(text: z.ZodType<T>, other: z.ZodType<U>, meta: Record<string, unknown>): z.ZodType<T | U> =>
  either((value) => typeof value === 'string', text, other, meta);

/** The one schema or the other, by what stands there, so that errors speak of that one alone. */
export function either<T, U>(
  isFirst: (value: unknown) => boolean,
  first: z.ZodType<T>,
  second: z.ZodType<U>,
  meta: Record<string, unknown> = {},
): z.ZodType<T | U> {
  return z
    .unknown()
    .transform((value, judge): T | U => {
      const result = (isFirst(value) ? first : second).safeParse(value);
      if (result.success) return result.data;
      for (const issue of result.error.issues) judge.issues.push({ ...issue, input: value } as never);
      return z.NEVER;
    })
    .meta(meta) as never;
}

export const text = () => z.string();
export const texts = () => z.array(z.string());

/** Interpolated text. */
export const template = () => z.string().transform(createTemplate);
export const templates = () => z.array(template());

/** Interpolated text, or a number in its place. */
export const templateOrNumber = (min?: number) => orTemplate(min === undefined ? z.number() : z.number().min(min));

/** The same, where the number must be whole. */
export const templateOrInteger = (min?: number) => orTemplate(min === undefined ? z.int() : z.int().min(min));

const orTemplate = (number: z.ZodType<number>) =>
  z.union([number, z.string()]).transform((it) => (typeof it === 'number' ? createNumber(it) : createTemplate(it)));

/** Names and texts, both interpolated. */
export const templateMap = () => z.record(z.string(), z.string()).transform(readMap);

/** The same, or one text that gives all of them. */
export const templateMapOrTemplate = (): z.ZodType<TemplateMap | Template> =>
  eitherByText(template(), templateMap(), { isTextAllowed: true, isMap: 'texts' });

export type MapOf<Component> = readonly { readonly name: Template; readonly value: Template | Component }[];

export const isMap = <T>(value: Template | MapOf<T>): value is MapOf<T> => Array.isArray(value);

/** The same, where a value may also be a component. */
export function textOrMapOf<const Name extends keyof Components>(
  name: Name,
): z.ZodType<Template | MapOf<Components[Name]>> {
  const map = z
    .record(z.string(), oneOfOrTemplate(name))
    .transform((it) => Object.entries(it).map(([key, value]) => ({ name: createTemplate(key), value })));
  return eitherByText(template(), map, { isTextAllowed: true, mapOf: [name] }) as never;
}

/** A list of texts, or a component that gives them. */
export function textsOr<const Name extends keyof Components>(name: Name): z.ZodType<string[] | Components[Name]> {
  return either((it) => Array.isArray(it), texts(), oneOf(name), {
    components: [name],
    isListAllowed: 'texts',
  }) as never;
}

/** Any JSON whose texts are interpolated. */
export const templateTree = (): z.ZodType<TemplateTree> =>
  z.record(z.string(), z.unknown()).transform(readTree) as never;

export const templateTreeOrTemplate = (): z.ZodType<TemplateTree> =>
  eitherByText(template(), templateTree(), { isTextAllowed: true, isMap: true });

/** Anything that JSON can hold, as it stands. */
export const json = () => z.record(z.string(), z.unknown());

function readMap(map: Record<string, string>): TemplateMap {
  return Object.entries(map).map(([name, value]) => ({ name: createTemplate(name), value: createTemplate(value) }));
}

export function readTree(value: unknown): TemplateTree {
  if (typeof value === 'string') return createTemplate(value);
  if (Array.isArray(value)) return value.map(readTree);
  if (isNode(value))
    return {
      entries: Object.entries(value).map(([name, inner]) => ({ name: createTemplate(name), value: readTree(inner) })),
    };
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
