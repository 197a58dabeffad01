import type { DateSystem } from '../table/sheet.js';
import { isTrue, namespacedAttribute, scanXml } from './xml-scanner.js';

/** A worksheet as the workbook lists it. */
export interface WorksheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** The part that holds its cells. */
  readonly part: string;
}

/** What `workbook.xml` and its relations say. */
export interface WorkbookParts {
  readonly dateSystem: DateSystem;
  readonly worksheets: readonly WorksheetEntry[];
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
}

interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `chartsheet`, `styles` … (the words before it differ in strict files). */
  readonly kind: string;
  readonly part: string;
}

/** The part of a package that is its document, found by the package's relations. */
export function mainPart(packageRelations: Buffer): string | undefined {
  return readRelations(packageRelations, '').find((relation) => relation.kind === 'officeDocument')?.part;
}

/** The part that holds the relations of a part. */
export function relationsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** `undefined` where the document is no workbook. Chart, dialog and macro sheets have no cells and are left out. */
export function readWorkbookParts(
  part: string,
  document: Buffer,
  relationsXml: Buffer | undefined,
): WorkbookParts | undefined {
  const relations = relationsXml ? readRelations(relationsXml, part.slice(0, part.lastIndexOf('/') + 1)) : [];
  const worksheets: WorksheetEntry[] = [];
  let root: string | undefined;
  let dateSystem: DateSystem = 1900;
  scanXml(document, {
    open(name, attributes) {
      root ??= name;
      if (name === 'workbookPr' && isTrue(attributes['date1904'])) dateSystem = 1904;
      if (name !== 'sheet') return;
      const id = namespacedAttribute(attributes, 'id');
      const target = relations.find((relation) => relation.id === id);
      if (target?.kind !== 'worksheet') return;
      const state = attributes['state'] ?? 'visible';
      worksheets.push({ name: attributes['name'] ?? '', hidden: state !== 'visible', part: target.part });
    },
  });
  if (root !== 'workbook') return undefined;
  const partOfKind = (kind: string) => relations.find((relation) => relation.kind === kind)?.part;
  return { dateSystem, worksheets, sharedStrings: partOfKind('sharedStrings'), styles: partOfKind('styles') };
}

function readRelations(xml: Buffer, folder: string): Relation[] {
  const relations: Relation[] = [];
  scanXml(xml, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const [type = '', target = ''] = [attributes['Type'], attributes['Target']];
      const part = resolvePart(folder, target);
      relations.push({ id: attributes['Id'] ?? '', kind: type.slice(type.lastIndexOf('/') + 1), part });
    },
  });
  return relations;
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
