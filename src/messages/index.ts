import { en } from './en/index.js';
import type { Lang, Messages } from './messages.js';
import { zh } from './zh/index.js';

/** The languages, the default one first. */
export const langs = ['zh', 'en'] as const satisfies readonly Lang[];

const messages: { readonly [L in Lang]: Messages } = { zh, en };

export const isLang = (name: string): name is Lang => Object.hasOwn(messages, name);

export const messagesFor = (lang: Lang): Messages => messages[lang];
