import type { Lang } from '../domain/lang.js';
import { en } from './en/index.js';
import type { Messages } from './messages.js';
import { zh } from './zh/index.js';

const messages: { readonly [L in Lang]: Messages } = { zh, en };

/** Every text in a language. */
export const messagesFor = (lang: Lang): Messages => messages[lang];
