import { isFieldName, ownHeader } from '../records/fields.js';
import type { Messages } from './messages.js';

/** What a column is called: a field by its name in the user's language, a further column by its header. */
export const columnLabel = (name: string, fields: Messages['fields']): string =>
  isFieldName(name) ? fields[name] : (ownHeader(name) ?? name);
