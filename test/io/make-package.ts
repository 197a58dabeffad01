import { crc32, deflateRawSync } from 'node:zlib';

/** A zip of some parts, made by hand so that tests can also make what no library would. */
export function makeZip(
  parts: Readonly<Record<string, string | Buffer>>,
  { declaredSize }: { declaredSize?: number } = {},
): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const deflated = deflateRawSync(bytes);
    const nameBytes = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x0800, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(deflated.length, 14);
    facts.writeUInt32LE(declaredSize ?? bytes.length, 18);
    facts.writeUInt16LE(nameBytes.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, nameBytes, deflated]);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), facts, rest, nameBytes);
    bodies.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(bodies.length, 8);
  end.writeUInt16LE(bodies.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, list, end]);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface PackageText {
  /** What stands within `sheetData`. */
  readonly rows?: string;
  /** What stands before and after it. */
  readonly before?: string;
  readonly after?: string;
  /** The `si` elements. */
  readonly strings?: string;
  /** Declared number formats, by number. */
  readonly numFmts?: Readonly<Record<number, string>>;
  /** The number format of each cell style. */
  readonly styles?: readonly number[];
  readonly date1904?: boolean;
  readonly sheetXml?: string;
  readonly extraParts?: Readonly<Record<string, string>>;
}

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The parts of a workbook of one sheet, written as Excel writes them. */
export function packageParts(text: PackageText): Record<string, string> {
  const formats = Object.entries(text.numFmts ?? {});
  const numFmts = formats
    .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`)
    .join('');
  const styles = (text.styles ?? [0])
    .map((id) => `<xf numFmtId="${id}" fontId="0" applyNumberFormat="1"/>`)
    .join('');
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${text.date1904 ? ' date1904="1"' : ''}/><sheets><sheet name="表一" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${numFmts ? `<numFmts>${numFmts}</numFmts>` : ''}<fonts><font><sz val="11"/><name val="宋体"/></font></fonts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${text.strings ?? ''}</sst>`,
    'xl/worksheets/sheet1.xml':
      text.sheetXml ??
      `<worksheet xmlns="${MAIN}">${text.before ?? ''}<sheetData>${text.rows ?? ''}</sheetData>${text.after ?? ''}</worksheet>`,
    ...text.extraParts,
  };
}

export const makePackage = (text: PackageText): Buffer => makeZip(packageParts(text));
