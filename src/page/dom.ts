/** What an element may contain: a text stays a text, whatever is written in it. */
export type Child = Node | string;

/** A new element; its attributes and texts are data, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: { readonly [name: string]: string } = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const attribute of Object.keys(attributes)) {
    made.setAttribute(attribute, attributes[attribute] ?? '');
  }
  made.append(...children);
  return made;
}

/** An element that the page is sure to have. */
export function found<E extends Element>(
  kind: new () => E,
  selector: string,
  within: ParentNode = document,
): E {
  const match = within.querySelector(selector);
  if (match instanceof kind) return match;
  throw new Error(`not on the page: ${selector}`);
}

/** Puts values into the braces of a text. */
export const filled = (text: string, values: { readonly [name: string]: string | number }): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
