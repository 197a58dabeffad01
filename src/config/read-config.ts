import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { z } from 'zod';
import { nearest } from '../domain/nearest.js';
import { jsonSchema } from './json-schema.js';
import { type Config, configSchema, type Expectation, expectations } from './schema.js';

/** Something that a configuration says wrongly, and on which line (from 1). `key`: the way to it, joined by dots. */
export type ConfigProblem = {
  readonly line: number;
  readonly key: string;
} /** `fullWidth`: a mark on that line that is not the plain one that it looks like. */ & (
  | { readonly what: 'syntax'; readonly fullWidth: string | null }
  | { readonly what: 'empty' | 'empty-batch' }
  | { readonly what: 'twice' }
  | { readonly what: 'unknown-key'; readonly nearest: string | null; readonly known: readonly string[] }
  | { readonly what: 'missing' }
  | {
      readonly what: 'not-permitted';
      readonly value: string;
      readonly permitted: readonly string[];
      readonly nearest: string | null;
    }
  | { readonly what: 'wrong'; readonly expected: Expectation }
);

/** A configuration that cannot be used: its first problems in the order of the file, and how many more there are. */
export interface WrongConfig {
  readonly problems: readonly ConfigProblem[];
  readonly more: number;
}

/** So many problems are told at once. */
const MOST_PROBLEMS = 10;
/** So much of a wrong value is shown. */
const MOST_SHOWN = 60;
/** Nothing in a configuration is nested as deep as this. */
const MOST_DEPTH = 20;

export type Path = readonly (string | number)[];

/** What a file of JSON with comments is read by. */
export interface Reading<S extends z.ZodType> {
  readonly schema: S;
  /** The keys that may stand where an unknown one does; `whole`: all that is written. */
  readonly knownKeys: (path: Path, whole: unknown) => readonly string[];
  /** What is wrong with a file that holds nothing. */
  readonly whenEmpty: 'empty' | 'empty-batch';
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** Texts and comments, whose brackets do not count, and brackets. */
const BRACKETS = /"(?:\\.|[^"\\])*"|\/\/.*|\/\*[\s\S]*?\*\/|[[\]{}]/g;

/** Where the text is nested too deep to be read by functions that call themselves. */
function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  for (const { 0: found, index } of text.matchAll(BRACKETS)) {
    if (found === '{' || found === '[') depth++;
    if (found === '}' || found === ']') depth--;
    if (depth > MOST_DEPTH) return index;
  }
  return undefined;
}

const COMMENTS = /\/\/.*|\/\*[\s\S]*?\*\//g;
/** Marks that a Chinese keyboard types where JSON wants plain ones. */
const FULL_WIDTH = /[，：；“”‘’｛｝［］【】、（）]/;

/** The first such mark on the line of an offset that stands in no text between plain quotation marks. */
function fullWidthAt(text: string, offset: number): string | null {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const line = text.slice(start, end < 0 ? undefined : end);
  const bare = line.replace(/"(?:\\.|[^"\\])*"|\/\/.*/g, '');
  return FULL_WIDTH.exec(bare)?.[0] ?? null;
}

/** The key of a property, as a node. */
const keyNode = (object: Node | undefined, key: string): Node | undefined =>
  object?.children?.find(({ children }) => children?.[0]?.value === key)?.children?.[0];

/** Where a path leads, or as far as the file goes along it. */
function nodeAt(root: Node, path: Path): Node {
  for (let length = path.length; length > 0; length--) {
    const found = findNodeAtLocation(root, path.slice(0, length));
    if (found) return found;
  }
  return root;
}

interface KeyPlace {
  readonly node: Node;
  readonly path: Path;
}

/** Keys that a reader of JSON drops without a word: of two alike the first, and the one that no object can have. */
function droppedKeys(node: Node, path: Path, found: KeyPlace[] = []): KeyPlace[] {
  const seen = new Set<unknown>(['__proto__']);
  node.children?.forEach((child, index) => {
    const [key, value] = child.type === 'property' ? (child.children ?? []) : [undefined, child];
    const to = [...path, key ? String(key.value) : index];
    if (key && seen.has(key.value)) found.push({ node: key, path: to });
    if (key) seen.add(key.value);
    if (value) droppedKeys(value, to, found);
  });
  return found;
}

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}

/** The keys that may stand where an unknown one does, by the JSON Schema of the whole. */
export function schemaKeys(schema: unknown, path: Path): string[] {
  const json = path.reduce<unknown>((inner, key) => {
    const properties = valueAt(inner, ['properties', key]);
    return properties ?? valueAt(inner, ['items']) ?? valueAt(inner, ['additionalProperties']);
  }, schema);
  const names = valueAt(json, ['propertyNames', 'enum']);
  if (Array.isArray(names)) return names.map(String);
  return Object.keys((valueAt(json, ['properties']) as object | undefined) ?? {});
}

/** An issue of the schema, and where it stands; an issue about several keys is one a key. */
interface PlacedIssue {
  readonly issue: z.core.$ZodIssue;
  readonly path: Path;
  readonly offset: number;
}

function placed(issue: z.core.$ZodIssue, root: Node): PlacedIssue[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const node = nodeAt(root, path);
  if (issue.code !== 'unrecognized_keys') return [{ issue, path, offset: node.offset }];
  return issue.keys.map((key) => ({
    issue,
    path: [...path, key],
    offset: keyNode(node, key)?.offset ?? node.offset,
  }));
}

/** A value as it can be shown. */
const shown = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, MOST_SHOWN);

function problemOf(
  { issue, path, offset }: PlacedIssue,
  {
    text,
    whole,
    knownKeys,
  }: { readonly text: string; readonly whole: unknown } & Pick<Reading<z.ZodType>, 'knownKeys'>,
): ConfigProblem {
  const here = { line: lineAt(text, offset), key: path.map(shown).join('.') };
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(path.slice(0, -1), whole);
    return { ...here, what: 'unknown-key', nearest: nearest(String(path.at(-1)), known) ?? null, known };
  }
  // What a made-up key may be; the issues of the parts of a record are about their values.
  if (issue.code === 'invalid_key') {
    const [own] = issue.issues;
    return { ...here, what: 'wrong', expected: expectationOf(own?.message) ?? 'text' };
  }
  const written = valueAt(whole, path);
  if (written === undefined) return { ...here, what: 'missing' };
  if (issue.code === 'invalid_value') {
    // A number between quotation marks is no number: both sides are shown as they are written.
    const isOfTexts = issue.values.every((value) => typeof value === 'string');
    const asWritten = (value: unknown): string => (isOfTexts ? shown(value) : JSON.stringify(value));
    const permitted = issue.values.map((value) => asWritten(value));
    const value = asWritten(written).slice(0, MOST_SHOWN);
    return { ...here, what: 'not-permitted', value, permitted, nearest: nearest(value, permitted) ?? null };
  }
  // Each part of the schema gives the word for what would be right as its message.
  return { ...here, what: 'wrong', expected: expectationOf(issue.message) ?? 'text' };
}

const expectationOf = (message: string | undefined): Expectation | undefined =>
  expectations.find((word) => word === message);

/** The first of some problems, which are in the order of the file. */
const first = (problems: readonly ConfigProblem[], all = problems.length): WrongConfig => {
  const told = problems.slice(0, MOST_PROBLEMS);
  return { problems: told, more: all - told.length };
};

/** Reads a file of JSON with comments, in which a comma may follow the last item. */
export function readJsonc<S extends z.ZodType>(
  text: string,
  { schema, knownKeys, whenEmpty }: Reading<S>,
): { readonly value: z.output<S> } | WrongConfig {
  const syntax = (offset: number): WrongConfig =>
    first([{ line: lineAt(text, offset), key: '', what: 'syntax', fullWidth: fullWidthAt(text, offset) }]);
  const tooDeep = tooDeepAt(text);
  if (tooDeep !== undefined) return syntax(tooDeep);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (!root && text.replace(COMMENTS, '').trim() === '')
    return first([{ line: 1, key: '', what: whenEmpty }]);
  if (error || !root) return syntax(error?.offset ?? 0);
  const dropped = droppedKeys(root, []);
  if (dropped.length > 0) {
    const told = dropped.slice(0, MOST_PROBLEMS).map(
      ({ node, path }): ConfigProblem => ({
        line: lineAt(text, node.offset),
        key: path.map(shown).join('.'),
        what: 'twice',
      }),
    );
    return first(told, dropped.length);
  }
  const value: unknown = getNodeValue(root);
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data };
  const issues = parsed.error.issues
    .flatMap((issue) => placed(issue, root))
    .sort((a, b) => a.offset - b.offset);
  const written = { text, whole: value, knownKeys };
  const told = issues.slice(0, MOST_PROBLEMS).map((issue) => problemOf(issue, written));
  return first(told, issues.length);
}

/** Reads a configuration file of a desk. */
export function readConfig(text: string): { readonly config: Config } | WrongConfig {
  const read = readJsonc(text, {
    schema: configSchema,
    knownKeys: (path) => schemaKeys(jsonSchema(), path),
    whenEmpty: 'empty',
  });
  return 'value' in read ? { config: read.value } : read;
}
