import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** A text that a page of ours holds, with its hash as a Content-Security-Policy names it. */
interface Asset {
  readonly text: string;
  readonly hash: string;
}

async function readAsset(name: string): Promise<Asset> {
  const text = await readFile(new URL(`../page/${name}`, import.meta.url), 'utf8');
  return { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` };
}

/** The report page's script and style sheet, as the build has put them beside the program. */
export async function readPageAssets(): Promise<{ readonly script: Asset; readonly style: Asset }> {
  const [script, style] = await Promise.all([readAsset('report.js'), readAsset('report.css')]);
  return { script, style };
}
