import type { PageData, PageFinding } from '../report/html/page-data.js';
import { detailsOf } from './details.js';
import { element, filled, found } from './dom.js';
import type { Ticks } from './ticks.js';

/** So many rows are put on the page at once: an old machine draws thousands of them slowly. */
const ROWS_AT_ONCE = 50;

const RANKS: { readonly [S in PageFinding['severity']]: number } = { error: 0, warning: 1, notice: 2 };

/** A finding and its row of the table, which is taken off the page while it is not shown. */
interface Line {
  readonly finding: PageFinding;
  /** Its place in the order of work. */
  readonly at: number;
  readonly row: HTMLTableRowElement;
  /** What is searched in, once somebody searches. */
  words?: string;
  /** Whether the row has got its button and checkbox. */
  ready?: boolean;
  details?: HTMLTableRowElement;
}

/** What the table is narrowed to; an empty value leaves all. */
export interface Filters {
  readonly words: string;
  readonly severity: string;
  readonly rule: string;
  readonly district: string;
  readonly state: string;
  readonly hideDone: boolean;
}

/** As people type: full-width and half-width, capital and small letters are one. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

function wordsOf(line: Line): string {
  if (line.words === undefined) {
    const { finding, row } = line;
    const cells = finding.cells.map(
      ({ address, header, value, to = '' }) => `${address} ${header} ${value} ${to}`,
    );
    line.words = folded([row.textContent, finding.rule, finding.clause, ...cells].join(' '));
  }
  return line.words;
}

/** The table of findings: what is shown of it, in which order, and what is opened. */
export class FindingsTable {
  readonly #data: PageData;
  readonly #ticks: Ticks;
  readonly #table: HTMLTableElement;
  readonly #body: HTMLTableSectionElement;
  readonly #lines: readonly Line[];
  readonly #columns: readonly (string | null)[];
  readonly #heads: readonly HTMLTableCellElement[];
  readonly #collator: Intl.Collator;
  #sorted: readonly Line[];
  #filters: Filters | undefined;
  #matching: readonly Line[] = [];
  #most = ROWS_AT_ONCE;

  constructor(table: HTMLTableElement, data: PageData, ticks: Ticks) {
    this.#data = data;
    this.#ticks = ticks;
    this.#table = table;
    this.#body = found(HTMLTableSectionElement, 'tbody', table);
    this.#heads = Array.from(table.querySelectorAll('th'));
    this.#columns = this.#heads.map((head) => head.getAttribute('data-column'));
    this.#collator = new Intl.Collator(data.lang, { numeric: true });
    this.#lines = data.findings.map((finding, at) => ({
      finding,
      at,
      row: this.#body.rows[at] ?? element('tr'),
    }));
    this.#sorted = this.#lines;
    this.#heads.forEach((head, column) => {
      this.#addSorter(head, column);
    });
    const tick = element('th', { scope: 'col', 'data-column': 'done' }, data.texts.done);
    found(HTMLTableRowElement, 'thead tr', table).prepend(tick);
  }

  /** Narrows the table, and begins at its first rows again. */
  filter(filters: Filters): void {
    this.#filters = filters;
    this.#most = ROWS_AT_ONCE;
    this.#match();
  }

  /** Puts back the order in which the work is to be done. */
  unsort(): void {
    this.#sorted = this.#lines;
    for (const head of this.#heads) head.removeAttribute('aria-sort');
  }

  /** Puts all matching rows on the page, as paper needs them; returns what takes the further ones off again. */
  showAll(): () => void {
    const before = this.#most;
    this.#most = this.#matching.length;
    this.#draw();
    return () => {
      this.#most = before;
      this.#draw();
    };
  }

  #addSorter(head: HTMLTableCellElement, column: number): void {
    const title = head.textContent ?? '';
    const button = element('button', { type: 'button' }, title);
    head.textContent = '';
    head.append(button, element('span', { class: 'printed' }, title));
    button.addEventListener('click', () => this.#sort(head, column));
  }

  #sort(head: HTMLTableCellElement, column: number): void {
    const isUp = head.getAttribute('aria-sort') !== 'ascending';
    this.unsort();
    head.setAttribute('aria-sort', isUp ? 'ascending' : 'descending');
    const compare = this.#order(column);
    // Chromium before 70 mixes up lines that are equal.
    this.#sorted = this.#lines.slice().sort((a, b) => (isUp ? compare(a, b) : compare(b, a)) || a.at - b.at);
    this.#match();
  }

  #order(column: number): (a: Line, b: Line) => number {
    const name = this.#columns[column];
    if (name === 'severity') return (a, b) => RANKS[a.finding.severity] - RANKS[b.finding.severity];
    if (name === 'cell') return (a, b) => a.finding.row - b.finding.row;
    const texts = new Map<Line, string>();
    for (const line of this.#lines) {
      // A row that has got its checkbox has one cell more in front.
      const cell = line.row.cells[line.ready ? column + 1 : column];
      texts.set(line, cell?.textContent ?? '');
    }
    return (a, b) => this.#collator.compare(texts.get(a) ?? '', texts.get(b) ?? '');
  }

  #matches(line: Line, words: readonly string[]): boolean {
    const filters = this.#filters;
    if (!filters) return true;
    const { finding } = line;
    return (
      (filters.severity === '' || finding.severity === filters.severity) &&
      (filters.rule === '' || finding.rule === filters.rule) &&
      (filters.district === '' || finding.district === filters.district) &&
      (filters.state === '' || finding.state === filters.state) &&
      !(filters.hideDone && this.#ticks.has(finding.key)) &&
      words.every((word) => wordsOf(line).includes(word))
    );
  }

  #match(): void {
    const words = folded(this.#filters?.words ?? '')
      .split(/\s+/)
      .filter((word) => word !== '');
    this.#matching = this.#sorted.filter((line) => this.#matches(line, words));
    this.#draw();
  }

  /** Puts the first matching rows on the page. */
  #draw(): void {
    const shown = document.createDocumentFragment();
    for (const line of this.#matching.slice(0, this.#most)) {
      this.#makeReady(line);
      shown.append(line.row);
      if (line.details) shown.append(line.details);
    }
    this.#body.textContent = '';
    this.#body.append(shown);
    this.#table.hidden = this.#matching.length === 0;
    found(HTMLElement, '#nothing').hidden = this.#matching.length > 0;
    this.#tellCounts();
    this.#offerMore();
  }

  #tellCounts(): void {
    const { texts, findings } = this.#data;
    const done = findings.filter(({ key }) => this.#ticks.has(key)).length;
    const told = [filled(texts.shown, { shown: this.#matching.length, total: findings.length })];
    if (done > 0) told.push(filled(texts.ticked, { done }));
    found(HTMLElement, '#shown').textContent = told.join(texts.joint);
  }

  #offerMore(): void {
    const { texts } = this.#data;
    const more = found(HTMLElement, '#more');
    const shown = this.#matching.length;
    const left = shown - this.#most;
    more.hidden = left <= 0;
    more.textContent = '';
    if (left <= 0) return;
    const offer = (label: string, most: number): HTMLButtonElement => {
      const button = element('button', { type: 'button' }, label);
      button.addEventListener('click', () => this.#extend(most));
      return button;
    };
    more.append(
      `${filled(texts.partly, { count: this.#most, shown })} `,
      offer(filled(texts.showMore, { count: Math.min(left, ROWS_AT_ONCE) }), this.#most + ROWS_AT_ONCE),
      ' ',
      offer(texts.showAll, shown),
    );
  }

  #extend(most: number): void {
    const first = this.#matching[this.#most];
    this.#most = most;
    this.#draw();
    // The button that was pressed is gone: go on where the new rows begin.
    first?.row.querySelector('button')?.focus();
  }

  #makeReady(line: Line): void {
    if (line.ready) return;
    line.ready = true;
    const { texts } = this.#data;
    const { finding, row } = line;
    const title = found(HTMLElement, '.title', row);
    const opener = element(
      'button',
      { type: 'button', class: 'title', 'aria-expanded': 'false' },
      title.textContent ?? '',
    );
    title.replaceWith(opener);
    opener.addEventListener('click', () => this.#toggle(line, opener));

    const tick = element('input', { type: 'checkbox' });
    const [{ address } = { address: '' }] = finding.cells;
    tick.setAttribute(
      'aria-label',
      filled(texts.markDone, { cell: address, title: opener.textContent ?? '' }),
    );
    tick.checked = this.#ticks.has(finding.key);
    row.classList.toggle('done', tick.checked);
    tick.addEventListener('change', () => {
      this.#ticks.set(finding.key, tick.checked);
      row.classList.toggle('done', tick.checked);
      this.#tellCounts();
    });
    row.prepend(element('td', { class: 'tick' }, tick));
  }

  #toggle(line: Line, opener: HTMLButtonElement): void {
    if (line.details) {
      line.details.remove();
      delete line.details;
    } else {
      const todo = line.row.cells[this.#columns.indexOf('todo') + 1];
      const details = detailsOf(line.finding, todo?.textContent ?? '', this.#data);
      const span = String(this.#columns.length + 1);
      line.details = element('tr', {}, element('td', { class: 'details-cell', colspan: span }, details));
      line.row.after(line.details);
    }
    const isOpen = line.details !== undefined;
    line.row.classList.toggle('open', isOpen);
    opener.setAttribute('aria-expanded', String(isOpen));
  }
}
