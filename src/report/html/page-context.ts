import { commonGazetteer, type Gazetteer } from '../../domain/gazetteer.js';
import { findDistrict } from '../../domain/places.js';
import type { Messages } from '../../messages/messages.js';
import type { SettledRow } from '../../pipeline/run.js';
import type { AnyRecord } from '../../rules/rule.js';
import type { Privacy } from '../privacy.js';
import { type Report, type RowAddress, rowKey } from '../report.js';

/** What every part of the page is made of. */
export interface PageContext {
  /** How the desk resolves names of places. */
  readonly places: Gazetteer;
  readonly report: Report;
  readonly messages: Messages;
  readonly privacy: Privacy;
  readonly rowAt: (at: RowAddress) => SettledRow | undefined;
}

/** Draws together what the parts of a report's page are made of. */
export function pageContext(report: Report, messages: Messages, privacy: Privacy): PageContext {
  const rows = new Map<string, SettledRow>();
  for (const { checked } of report.inputs) {
    const { file, sheet } = checked.table;
    for (const row of checked.rows) rows.set(rowKey({ file, sheet, row: row.source.row.number }), row);
  }
  const places = report.inputs[0]?.checked.places ?? commonGazetteer;
  return { report, messages, privacy, places, rowAt: (at) => rows.get(rowKey(at)) };
}

/** The district of a row: what its column says, else the unit of Wenzhou that its whereabouts or address names. */
function districtOf(
  { values: { district, whereabouts, address } }: AnyRecord,
  { resolve }: Gazetteer,
): string | undefined {
  if (district) return findDistrict(district, resolve)?.name ?? district;
  const unit = findDistrict(whereabouts ?? '', resolve) ?? findDistrict(address ?? '', resolve);
  return unit?.name;
}

/** What the page calls a row's district. */
export function districtName(at: RowAddress, { messages, privacy, places, rowAt }: PageContext): string {
  const row = rowAt(at);
  const district = row && districtOf(row.source, places);
  return district ? privacy.value('district', district, [at]) : messages.page.noDistrict;
}
