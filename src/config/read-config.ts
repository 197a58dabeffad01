import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { z } from 'zod';
import { nearest } from '../domain/nearest.js';
import { jsonSchema } from './json-schema.js';
import { type Config, configSchema, type Expectation, expectations } from './schema.js';

/** Something that a configuration says wrongly, and on which line (from 1). `key`: the way to it, joined by dots. */
export type ConfigProblem = { readonly line: number; readonly key: string } & (
  | { readonly what: 'syntax' }
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

type Path = readonly (string | number)[];

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

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

/** Keys that stand twice in one object: the later would silently count. */
function keysTwice(node: Node, path: Path, found: { readonly node: Node; readonly path: Path }[]): void {
  const seen = new Set<unknown>();
  node.children?.forEach((child, index) => {
    const [key, value] = child.type === 'property' ? (child.children ?? []) : [undefined, child];
    const to = [...path, key ? String(key.value) : index];
    if (key && seen.has(key.value)) found.push({ node: key, path: to });
    if (key) seen.add(key.value);
    if (value) keysTwice(value, to, found);
  });
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}

/** The keys that may stand where an unknown one does. */
function knownKeys(schema: unknown, path: Path): string[] {
  const json = path.reduce<unknown>((inner, key) => {
    const properties = valueAt(inner, ['properties', key]);
    return properties ?? valueAt(inner, ['items']) ?? valueAt(inner, ['additionalProperties']);
  }, schema);
  const names = valueAt(json, ['propertyNames', 'enum']);
  if (Array.isArray(names)) return names.map(String);
  return Object.keys((valueAt(json, ['properties']) as object | undefined) ?? {});
}

function problemsOf(
  issue: z.core.$ZodIssue,
  { text, root, value, schema }: { text: string; root: Node; value: unknown; schema: unknown },
): ConfigProblem[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const at = (node: Node | undefined, to: Path) => ({
    line: lineAt(text, (node ?? root).offset),
    key: to.join('.'),
  });
  if (issue.code === 'unrecognized_keys') {
    const object = nodeAt(root, path);
    const known = knownKeys(schema, path);
    return issue.keys.map((key) => ({
      ...at(keyNode(object, key), [...path, key]),
      what: 'unknown-key',
      nearest: nearest(key, known) ?? null,
      known,
    }));
  }
  const here = at(nodeAt(root, path), path);
  const written = valueAt(value, path);
  if (written === undefined) return [{ ...here, what: 'missing' }];
  if (issue.code === 'invalid_value') {
    const permitted = issue.values.map(String);
    const shown = typeof written === 'string' ? written : JSON.stringify(written);
    return [
      { ...here, what: 'not-permitted', value: shown, permitted, nearest: nearest(shown, permitted) ?? null },
    ];
  }
  // Each part of the schema gives the word for what would be right as its message; an empty key has none.
  const expected = expectations.find((word) => word === issue.message) ?? 'text';
  return [{ ...here, what: 'wrong', expected }];
}

/** Reads a configuration file: JSON with comments, in which a comma may follow the last item. */
export function readConfig(
  text: string,
): { readonly config: Config } | { readonly problems: readonly ConfigProblem[] } {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error || !root) {
    return { problems: [{ line: lineAt(text, error?.offset ?? 0), key: '', what: 'syntax' }] };
  }
  const twice: { readonly node: Node; readonly path: Path }[] = [];
  keysTwice(root, [], twice);
  if (twice.length > 0) {
    return {
      problems: twice.map(({ node, path }) => ({
        line: lineAt(text, node.offset),
        key: path.join('.'),
        what: 'twice',
      })),
    };
  }
  const value: unknown = getNodeValue(root);
  const parsed = configSchema.safeParse(value);
  if (parsed.success) return { config: parsed.data };
  // It knows the keys that may stand in each place.
  const schema = jsonSchema();
  return {
    problems: parsed.error.issues
      .flatMap((issue) => problemsOf(issue, { text, root, value, schema }))
      .sort((a, b) => a.line - b.line),
  };
}
