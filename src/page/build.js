/*
 * Puts the report page's script, in one piece, and its style sheet into dist/page, where src/io/page-assets.ts reads
 * them. The language is brought down to what old office machines run; the type checker holds the library to it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'rolldown';

/** In the order in which they overrule each other. */
const STYLE = [
  'base',
  'tables',
  'summary',
  'pictures',
  'timeline',
  'findings',
  'details',
  'further',
  'narrow',
  'print',
];

await build({
  input: 'src/page/report.ts',
  tsconfig: 'src/page/tsconfig.json',
  transform: { target: 'es2017' },
  output: { file: 'dist/page/report.js', format: 'iife', minify: true },
  logLevel: 'warn',
});

const style = STYLE.map((part) => readFileSync(`src/page/style/${part}.css`, 'utf8')).join('\n');
mkdirSync('dist/page', { recursive: true });
writeFileSync('dist/page/report.css', style);
