import { constants } from 'node:buffer';
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { InputError } from './input-error.js';
import type { ZipArchive } from './zip-archive.js';

/** The parts of a workbook that hold its cells, in a package of their own. */
export interface CellPackage {
  readonly bytes: Buffer;
  /** The part of each worksheet, by the id that the workbook names it with. Chart sheets have no cells and no part. */
  readonly worksheetParts: ReadonlyMap<string, string>;
}

interface Relation {
  readonly Id?: string;
  readonly Type?: string;
  readonly Target?: string;
}

/** The last word of its type: `worksheet`, `chartsheet`, `styles` … (the words before it differ in strict files). */
const kindOf = (relation: Relation): string => relation.Type?.replace(/^.*\//, '') ?? '';

const require = createRequire(import.meta.url);

/**
 * Packs a workbook anew for exceljs: only what cells are made of, under the names and in the words that exceljs knows.
 * exceljs inflates without a limit, takes a part for a sheet by its name alone (`sheet1.xml`, not `Sheet1.xml` or
 * `sheet.xml`), and stops at comments, drawings, tables and properties that it does not expect: it never meets those.
 */
export async function packCells(archive: ZipArchive, file: string): Promise<CellPackage> {
  const main = (await readRelations(archive, '_rels/.rels')).find(
    (found) => kindOf(found) === 'officeDocument',
  );
  const mainPart = resolvePart('', main?.Target ?? '');
  const workbook = await archive.read(mainPart);
  if (!workbook) throw new InputError('not-a-spreadsheet', file);
  const workbookXml = plainXml(workbook).toString('utf8');
  if (!/<workbook[\s>]/.test(workbookXml)) throw new InputError('not-a-spreadsheet', file);

  const slash = mainPart.lastIndexOf('/') + 1;
  const folder = mainPart.slice(0, slash);
  const relations = await readRelations(archive, `${folder}_rels/${mainPart.slice(slash)}.rels`);
  const ofKind = (kind: string) => relations.filter((relation) => kindOf(relation) === kind);

  // In the order in which exceljs is to read them: cells refer to styles and strings.
  const parts = new Map<string, Buffer>([['xl/workbook.xml', Buffer.from(knownWorkbook(workbookXml))]]);
  const take = async (relation: Relation, name: string, change = (xml: Buffer): Buffer => xml) => {
    const part = await archive.read(resolvePart(folder, relation.Target ?? ''));
    // exceljs makes one text of each part.
    if (part && part.length > constants.MAX_STRING_LENGTH) throw new InputError('too-large', file);
    if (part) parts.set(name, change(plainXml(part)));
  };
  for (const relation of ofKind('styles').slice(0, 1)) await take(relation, 'xl/styles.xml', knownStyles);
  for (const relation of ofKind('sharedStrings').slice(0, 1)) await take(relation, 'xl/sharedStrings.xml');
  const worksheetParts = new Map<string, string>();
  for (const relation of ofKind('worksheet')) {
    const name = `xl/worksheets/sheet${worksheetParts.size + 1}.xml`;
    await take(relation, name);
    worksheetParts.set(relation.Id ?? '', name);
  }
  return { bytes: storedZip(parts), worksheetParts };
}

async function readRelations(archive: ZipArchive, part: string): Promise<readonly Relation[]> {
  const Xform: new () => { parseStream(stream: Readable): Promise<readonly Relation[] | null | undefined> } =
    require('exceljs/lib/xlsx/xform/core/relationships-xform.js');
  const xml = await archive.read(part);
  const relations = xml && (await new Xform().parseStream(Readable.from([plainXml(xml).toString('utf8')])));
  return relations ?? [];
}

/** Targets are relative to the folder of the part that names them, or begin at the root with a slash. */
function resolvePart(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** exceljs knows elements by their bare names, where some exporters write `<x:row>`, and drops CDATA sections. */
function plainXml(part: Buffer): Buffer {
  const prefix = /<(?:([A-Za-z_][\w.-]*):)?[A-Za-z_]/.exec(part.toString('latin1', 0, 2048))?.[1];
  const hasSections = part.includes('<![CDATA[');
  if (prefix === undefined && !hasSections) return part;
  let xml = part.toString('utf8');
  if (hasSections) xml = xml.replace(/<!\[CDATA\[(.*?)\]\]>/gs, (_, text: string) => escapeXml(text));
  // No `<` stands in well-formed XML but to open a tag.
  if (prefix !== undefined)
    xml = xml.replaceAll(new RegExp(`<(/?)${prefix.replaceAll('.', '\\.')}:`, 'g'), '<$1');
  return Buffer.from(xml);
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** exceljs knows the ids of sheets as `r:id` alone, and truth as `1` alone; LibreOffice writes `true`. */
function knownWorkbook(xml: string): string {
  return xml
    .replaceAll(/<sheet\s[^>]*>/g, (tag) => tag.replace(/\s[\w.-]+:id=/, ' r:id='))
    .replace(/\bdate1904=(["'])true\1/, 'date1904="1"');
}

/** exceljs takes the backslashes out of format codes, so that a `\d` would come to mean a day. */
function knownStyles(xml: Buffer): Buffer {
  return xml.includes('\\') ? Buffer.from(xml.toString('utf8').replaceAll('\\', '\\\\')) : xml;
}

/** A zip whose parts are not deflated. */
function storedZip(parts: ReadonlyMap<string, Buffer>): Buffer {
  const contents: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [part, content] of parts) {
    const name = Buffer.from(part);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(10, 0); // the version of the format that knows stored parts
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(content.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    contents.push(Buffer.from('PK\x03\x04'), facts, name, content);
    directory.push(Buffer.from('PK\x01\x02\x0a\x00'), facts, place, name);
    offset += 4 + facts.length + name.length + content.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.size, 4);
  end.writeUInt16LE(parts.size, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...contents, ...directory, Buffer.from('PK\x05\x06'), end]);
}
