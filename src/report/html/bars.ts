import { html, type Markup } from './markup.js';

/** A bar: a count, and another behind it. */
export interface Bar {
  readonly label: string;
  /** What of the table of findings it stands for. */
  readonly filter?: { readonly by: 'rule' | 'district'; readonly value: string } | undefined;
  readonly strong: number;
  readonly soft?: number;
}

export interface Picture {
  readonly id: string;
  readonly title: string;
  /** What is counted, and how. */
  readonly caption: string;
  /** What the labels name. */
  readonly of: string;
  readonly strong: string;
  readonly soft?: string;
  readonly bars: readonly Bar[];
}

/** The stripes of the soft parts, so that nothing is told by colour alone; once a page. */
export const barPattern: Markup = html`<svg class="pattern" width="0" height="0" aria-hidden="true" focusable="false"><defs>
<pattern id="stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" class="soft-ground"/><rect width="2" height="6" class="soft-line"/></pattern>
</defs></svg>`;

/** Parts side by side, in shares of a whole; the numbers stand in text beside it. */
export function barSvg(
  parts: readonly { readonly count: number; readonly look: string }[],
  whole: number,
): Markup {
  let start = 0;
  const rects = parts.map(({ count, look }) => {
    const share = whole > 0 ? (count / whole) * 100 : 0;
    const rect = html`<rect x="${start.toFixed(2)}%" y="0" width="${share.toFixed(2)}%" height="100%" class="${look}"/>`;
    start += share;
    return count > 0 ? rect : undefined;
  });
  return html`<svg class="bar" aria-hidden="true" focusable="false">${rects}</svg>`;
}

/** What a part of a bar looks like, to stand beside its name. */
export const swatch = (look: string): Markup =>
  html`<svg class="swatch" aria-hidden="true" focusable="false"><rect width="100%" height="100%" class="${look}"/></svg>`;

/**
 * A picture of bars. It is a table, so that its numbers can be read where the bars cannot be seen, with a bar drawn in
 * each row; empty where there is nothing to draw.
 */
export function barPicture({ id, title, caption, of, strong, soft, bars }: Picture): Markup | undefined {
  const longest = Math.max(0, ...bars.map((bar) => bar.strong + (bar.soft ?? 0)));
  if (longest === 0) return undefined;
  const rows = bars.map((bar) => {
    const { label, filter } = bar;
    const name = filter
      ? html`<a href="#findings" data-by="${filter.by}" data-value="${filter.value}">${label}</a>`
      : label;
    const parts = [
      { count: bar.strong, look: 'strong' },
      { count: bar.soft ?? 0, look: 'soft' },
    ];
    return html`<tr><th scope="row">${name}</th><td class="drawn">${barSvg(parts, longest)}</td><td class="number">${bar.strong}</td>${
      soft === undefined ? undefined : html`<td class="number">${bar.soft ?? 0}</td>`
    }</tr>
`;
  });
  return html`<figure class="picture" aria-labelledby="${id}">
<figcaption><h3 id="${id}">${title}</h3><p class="note">${caption}</p></figcaption>
<table><thead><tr><th scope="col">${of}</th><td></td><th scope="col" class="number">${swatch('strong')} ${strong}</th>${
    soft === undefined ? undefined : html`<th scope="col" class="number">${swatch('soft')} ${soft}</th>`
  }</tr></thead><tbody>
${rows}</tbody></table>
</figure>
`;
}
