import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import type { CellStyle } from '../table/sheet.js';
import { builtInFormat, GENERAL, NumberFormat } from './number-format.js';
import { scanXml } from './xml-scanner.js';

/** How cells of one style are shown; every cell of that style shares one object. */
export interface CellFormat {
  readonly numberFormat: NumberFormat;
  readonly style?: CellStyle | undefined;
}

/** exceljs' own reader of `styles.xml`, which makes the style objects that its writer takes. */
interface StylesXform {
  parseStream(stream: Readable): Promise<unknown>;
  getStyleModel(id: number): Look | null;
}

const require = createRequire(import.meta.url);

/** The formats of `styles.xml`, by the number that cells name. */
export async function readCellFormats(xml: Buffer): Promise<CellFormat[]> {
  const codes = readFormatCodes(xml);
  const looks = await readLooks(xml, codes.length);
  const formats = new Map<string, NumberFormat>();
  return codes.map((code, id) => {
    const numberFormat = formats.get(code) ?? new NumberFormat(code);
    formats.set(code, numberFormat);
    return { numberFormat, style: styleOf(looks[id] ?? {}, code) };
  });
}

/** exceljs knows no formats 27–58, and drops the backslashes of the others: the codes are read here. */
function readFormatCodes(xml: Buffer): string[] {
  const declared = new Map<string, string>();
  const codes: string[] = [];
  let inCellFormats = false;
  scanXml(xml, {
    open(name, attributes) {
      const id = attributes['numFmtId'] ?? '0';
      if (name === 'numFmt' && attributes['formatCode']) declared.set(id, attributes['formatCode']);
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'xf' && inCellFormats) codes.push(declared.get(id) ?? builtInFormat(Number(id)));
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return codes;
}

type Look = Readonly<Record<string, unknown>>;

/** Looks are worth no failure: where exceljs stumbles over them, the cells come without. */
async function readLooks(xml: Buffer, count: number): Promise<(Look | null)[]> {
  // This part alone loads in a tenth of the time that the whole of exceljs takes.
  const Xform: new () => StylesXform = require('exceljs/lib/xlsx/xform/style/styles-xform.js');
  const looks = new Xform();
  try {
    await looks.parseStream(Readable.from([withoutPrefix(xml.toString('utf8'))]));
    return Array.from({ length: count }, (_, id) => looks.getStyleModel(id));
  } catch {
    return [];
  }
}

/** exceljs knows elements by their bare names, where some exporters write `<x:font>`. */
function withoutPrefix(xml: string): string {
  return /<\w+:styleSheet/.test(xml) ? xml.replaceAll(/(<\/?)\w+:/g, '$1') : xml;
}

function styleOf(look: Look, code: string): CellStyle | undefined {
  const { numFmt: _, font, ...rest } = look;
  const style: Record<string, unknown> = { ...rest };
  if (font && typeof font === 'object') style['font'] = withoutTheme(font);
  if (code !== GENERAL) style['numFmt'] = code;
  return Object.keys(style).length > 0 ? style : undefined;
}

/** A font of the theme takes its name from the theme of the file that it is written to: there it must stand alone. */
function withoutTheme(font: object): object {
  const { scheme: _, ...own } = font as { scheme?: unknown };
  return own;
}
