import type { Lang, Messages } from './messages.js';
import { zh } from './zh/index.js';
export const messagesFor = (_lang: Lang): Messages => zh;
