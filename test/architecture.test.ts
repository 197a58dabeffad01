import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve('src');

/** What each folder may import beside itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  table: ['domain'],
  io: ['domain', 'table'],
  records: ['domain', 'table'],
  rules: ['domain', 'records'],
  pipeline: ['domain', 'table', 'records', 'rules'],
  messages: ['domain', 'table', 'records', 'rules', 'pipeline', 'config'],
  config: ['domain', 'table', 'records', 'rules', 'pipeline'],
  report: ['domain', 'table', 'records', 'rules', 'pipeline', 'messages'],
  // What runs in the browser: of the rest of the house it knows types only.
  page: ['report'],
  commands: ['domain', 'table', 'io', 'records', 'rules', 'pipeline', 'messages', 'config', 'report'],
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join(SRC, name), 'utf8') }));

const folderOf = (name: string): string => name.split('/')[0] ?? '';

function importsOf({ text }: (typeof files)[number]): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, specifier = '']) => specifier);
}

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

describe('the house', () => {
  it('has the rooms that its plan names, and no others', () => {
    expect([...new Set(files.map(({ name }) => folderOf(name)))].sort()).toEqual(
      Object.keys(MAY_IMPORT).sort(),
    );
  });

  it.each(files.map((file) => [file.name, file] as const))(
    '%s imports only from rooms it may',
    (name, file) => {
      const allowed = [folderOf(name), ...(MAY_IMPORT[folderOf(name)] ?? [])];
      const targets = importsOf(file)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) =>
          folderOf(relative(SRC, resolve(SRC, name, '..', specifier)).replaceAll('\\', '/')),
        );
      expect(targets.filter((target) => !allowed.includes(target))).toEqual([]);
    },
  );

  const pure = files.filter(({ name }) => !['io', 'commands'].includes(folderOf(name)));

  it.each(pure.map((file) => [file.name, file] as const))(
    '%s is pure: no clock, file, process or console',
    (_name, file) => {
      const code = withoutComments(file.text);
      expect(code).not.toMatch(/new Date\(|Date\.now|\bprocess\.|\bconsole\.|Math\.random/);
      expect(
        importsOf(file).filter((specifier) => specifier.startsWith('node:') || specifier === 'exceljs'),
      ).toEqual([]);
    },
  );

  it('lets no exceljs type out of io', () => {
    const users = files.filter((file) =>
      importsOf(file).some((specifier) => specifier.startsWith('exceljs')),
    );
    expect(users.filter(({ name }) => folderOf(name) !== 'io')).toEqual([]);
  });

  it('lets nothing of the house into the browser but types', () => {
    const imports = files
      .filter(({ name }) => folderOf(name) === 'page')
      .flatMap(({ text }) => text.match(/^import .*/gm) ?? []);
    expect(imports.length).toBeGreaterThan(0);
    expect(imports.filter((line) => !/ from '\.\/|^import type /.test(line))).toEqual([]);
  });

  it('has launchers of a shebang and one import each', () => {
    for (const launcher of readdirSync('bin')) {
      expect(readFileSync(join('bin', launcher), 'utf8')).toMatch(
        /^#!\/usr\/bin\/env node\nimport '[^']+';\n$/,
      );
    }
  });

  it('never reads the shared folder of its makers', () => {
    expect(files.filter(({ text }) => text.includes('shared/'))).toEqual([]);
  });
});
