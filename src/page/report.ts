/*
 * The script of the report page: searching, filtering, sorting and opening findings. The page can be read without it.
 * Old office machines run it: no newer language than ES2017, no newer browser than Chromium 60.
 */
import type { PageData } from '../report/html/page-data.js';
import { found } from './dom.js';
import { type Filters, FindingsTable } from './findings-table.js';
import { Ticks } from './ticks.js';

function wireFindings(table: HTMLTableElement, data: PageData): void {
  const toolbar = found(HTMLElement, '#filters');
  const search = found(HTMLInputElement, '#search');
  const hideDone = found(HTMLInputElement, '#hide-done');
  const selects = Array.from(toolbar.querySelectorAll('select'));
  const findings = new FindingsTable(table, data, new Ticks(data.sheet));

  const selected = (name: string): string => {
    const select = selects.find((one) => one.getAttribute('data-filter') === name);
    return select?.value ?? '';
  };
  const apply = (): void => {
    const filters: Filters = {
      words: search.value,
      severity: selected('severity'),
      rule: selected('rule'),
      district: selected('district'),
      state: selected('state'),
      hideDone: hideDone.checked,
    };
    findings.filter(filters);
  };
  const clear = (): void => {
    search.value = '';
    hideDone.checked = false;
    for (const select of selects) select.value = '';
    findings.unsort();
  };

  search.addEventListener('input', (event) => {
    // Letters that are still being made into Chinese characters are no words yet.
    if (!(event instanceof InputEvent && event.isComposing)) apply();
  });
  search.addEventListener('compositionend', apply);
  for (const control of [hideDone, ...selects]) control.addEventListener('change', apply);
  found(HTMLButtonElement, '#reset').addEventListener('click', () => {
    clear();
    apply();
    search.focus();
  });

  let restore: (() => void) | undefined;
  const beforePrint = (): void => {
    if (restore) return;
    const lists = Array.from(document.querySelectorAll('.alerts details:not([open])'));
    for (const list of lists) list.setAttribute('open', '');
    const takeBack = findings.showAll();
    restore = () => {
      takeBack();
      for (const list of lists) list.removeAttribute('open');
    };
  };
  const afterPrint = (): void => {
    restore?.();
    restore = undefined;
  };
  addEventListener('beforeprint', beforePrint);
  addEventListener('afterprint', afterPrint);
  found(HTMLButtonElement, '#print').addEventListener('click', () => {
    // Chromium before 63 tells no page that it is printed.
    beforePrint();
    print();
    afterPrint();
  });

  for (const link of Array.from(document.querySelectorAll('a[data-by]'))) {
    link.addEventListener('click', () => {
      clear();
      for (const select of selects) {
        if (select.getAttribute('data-filter') === link.getAttribute('data-by')) {
          select.value = link.getAttribute('data-value') ?? '';
        }
      }
      apply();
    });
  }

  toolbar.hidden = false;
  for (const note of Array.from(document.querySelectorAll('.needs-script'))) {
    if (note instanceof HTMLElement) note.hidden = false;
  }
  apply();
}

/** A link to a section that is folded up opens it. */
function openLinkedSections(): void {
  for (const link of Array.from(document.querySelectorAll('a[href^="#"]'))) {
    link.addEventListener('click', () => {
      const target = document.querySelector(link.getAttribute('href') ?? '');
      if (target instanceof HTMLDetailsElement) target.open = true;
    });
  }
}

function begin(): void {
  openLinkedSections();
  // The block was written by this program beside the script, so it is of this type.
  const data = JSON.parse(found(HTMLElement, '#page-data').textContent ?? '') as PageData;
  const table = document.querySelector('#findings-table');
  if (table instanceof HTMLTableElement) wireFindings(table, data);
}

// Until the script has the table in hand only its first rows are drawn: see style/findings.css.
const { classList } = document.documentElement;
classList.add('loading');
addEventListener('DOMContentLoaded', () => {
  try {
    begin();
  } finally {
    classList.remove('loading');
  }
});
