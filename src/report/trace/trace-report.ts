import type { LocalTime } from '../../domain/local-time.js';
import { columnLabel } from '../../messages/column-label.js';
import type { Messages } from '../../messages/messages.js';
import type { SearchedSheet } from '../../pipeline/find-person.js';
import {
  type Contradiction,
  detailsOf,
  type LifeEvent,
  type Side,
  type Statement,
  type Trace,
  type TracedRow,
} from '../../pipeline/trace.js';
import type { Mark } from '../../rules/reconcile/counterpart.js';
import type { Privacy } from '../privacy.js';
import type { RowAddress } from '../report.js';
import { cellName } from '../wording.js';

/** All that there is to say of one person, before it is put into any form or language. */
export interface TraceReport {
  readonly program: { readonly name: string; readonly version: string };
  readonly asOf: LocalTime;
  readonly sheets: readonly (SearchedSheet & { readonly sha256: string })[];
  readonly trace: Trace;
}

export const addressOfRow = ({
  sheet: { table },
  record,
}: Pick<TracedRow, 'sheet' | 'record'>): RowAddress => ({
  file: table.file,
  sheet: table.sheet,
  row: record.row.number,
});

const fileName = (file: string): string => file.split(/[\\/]/).at(-1) ?? file;

/** Puts a trace into words, with what is private hidden. */
export class TraceWording {
  readonly #report: TraceReport;
  readonly #messages: Messages;
  readonly privacy: Privacy;

  constructor(report: TraceReport, messages: Messages, privacy: Privacy) {
    this.#report = report;
    this.#messages = messages;
    this.privacy = privacy;
  }

  fact(name: Side['fact']): string {
    const { items, fields } = this.#messages;
    return (items as Partial<Record<string, string>>)[name] ?? columnLabel(name, fields);
  }

  marks(by: readonly Mark[]): string {
    const { fields, reconcile, listJoint } = this.#messages;
    return by.map((mark) => (mark === 'identities' ? reconcile.decided : fields[mark])).join(listJoint);
  }

  /** What tells a sheet from the others: its file's name; its own where the file has several; its folder where files are named alike. */
  sheet({ table: { file, sheet } }: SearchedSheet): string {
    const tables = this.#report.sheets.map(({ table }) => table);
    const files = new Set(
      tables.filter((one) => fileName(one.file) === fileName(file)).map((one) => one.file),
    );
    const name = files.size > 1 ? file : fileName(file);
    return tables.filter((one) => one.file === file).length > 1 ? `${name} ${sheet}` : name;
  }

  /** verify.xlsx H12; of a remark, that it is one; of an uncertain row, that too. */
  cell({ row, at, isInRemark }: Statement): string {
    const { trace } = this.#messages;
    const notes = [
      ...(isInRemark ? [trace.remark] : []),
      ...(row.confidence === 'certain' ? [] : [trace.confidence[row.confidence]]),
    ];
    const noted = notes.length > 0 ? ` (${notes.join(this.#messages.listJoint)})` : '';
    return `${this.sheet(row.sheet)} ${cellName(at)}${noted}`;
  }

  cells(statements: readonly Statement[]): string {
    const cells = [...new Set(statements.map((statement) => this.cell(statement)))];
    return cells.join(this.#messages.listJoint);
  }

  /** What belongs to an event: 上海浦东 飞机 CA910. */
  details(event: LifeEvent): string {
    return detailsOf(event)
      .map(({ field, text, row }) => this.privacy.value(field, text, [addressOfRow(row)]))
      .join(' ');
  }

  value(field: string, text: string, statements: readonly Statement[]): string {
    return this.privacy.value(
      field,
      text,
      statements.map(({ row }) => addressOfRow(row)),
    );
  }

  #side({ fact, statements }: Side, isNamed: boolean): string {
    if (!statements) return '';
    const texts = [...new Set(statements.map(({ text }) => this.value(fact, text, statements)))];
    const said = `${texts.join(this.#messages.listJoint)} [${this.cells(statements)}]`;
    return isNamed ? `${this.fact(fact)} ${said}` : said;
  }

  contradiction({ kind, sides }: Contradiction): string {
    const { trace } = this.#messages;
    const [first, second] = sides;
    if (!first || !second) return '';
    if (kind === 'differ')
      return trace.differ(
        this.fact(first.fact),
        sides.map((side) => this.#side(side, false)),
      );
    const [one, other] = [this.#side(first, true), this.#side(second, true)];
    if (kind === 'arrival') return trace.arrival(one, other);
    return second.statements ? trace.order(one, other) : trace.ahead(one, this.#report.asOf.slice(0, 10));
  }

  /** Who it is: the name and the document of the first row that shows them. */
  person(): { readonly name: string; readonly documentNumber: string } {
    const shown = (field: 'name' | 'latinName' | 'documentNumber' | 'passportNumber'): string => {
      for (const row of this.#report.trace.rows) {
        const text = row.locator.shown(field, row.record).trim();
        if (text !== '') return this.privacy.value(field, text, [addressOfRow(row)]);
      }
      return '';
    };
    return {
      name: shown('name') || shown('latinName'),
      documentNumber: shown('documentNumber') || shown('passportNumber'),
    };
  }

  /** 管控库导出 control.xlsx 第 5 行. */
  row(row: TracedRow): string {
    const { kinds, report, trace } = this.#messages;
    const { table, date } = row.sheet;
    const of = date ? ` (${trace.exportOf(date)})` : '';
    return `${kinds[table.kind]}  ${this.sheet(row.sheet)} ${report.rowLabel(row.record.row.number)}${of}`;
  }

  sureness({ confidence, by }: TracedRow): string {
    const { trace } = this.#messages;
    const name = trace.confidence[confidence];
    return confidence === 'certain' ? name : `${name}: ${trace.uncertain(this.marks(by))}`;
  }
}
