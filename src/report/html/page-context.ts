import { commonGazetteer, type Gazetteer } from '../../domain/gazetteer.js';
import { findDistrict } from '../../domain/places.js';
import type { Messages } from '../../messages/messages.js';
import type { AnyRecord } from '../../rules/rule.js';
import type { Privacy } from '../privacy.js';
import { allTables, type Report, type RowAddress, rowKey } from '../report.js';

/** What every part of the page is made of. */
export interface PageContext {
  /** How the desk resolves names of places. */
  readonly places: Gazetteer;
  readonly report: Report;
  readonly messages: Messages;
  readonly privacy: Privacy;
  /** A row of a sheet that was checked, or of one that it was compared with. */
  readonly recordAt: (at: RowAddress) => AnyRecord | undefined;
}

/** Draws together what the parts of a report's page are made of. */
export function pageContext(report: Report, messages: Messages, privacy: Privacy): PageContext {
  const rows = new Map<string, AnyRecord>();
  for (const { file, sheet, records } of allTables(report)) {
    for (const record of records) rows.set(rowKey({ file, sheet, row: record.row.number }), record);
  }
  const places = report.inputs[0]?.checked.places ?? commonGazetteer;
  return { report, messages, privacy, places, recordAt: (at) => rows.get(rowKey(at)) };
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
export function districtName(at: RowAddress, { messages, privacy, places, recordAt }: PageContext): string {
  const record = recordAt(at);
  const district = record && districtOf(record, places);
  return district ? privacy.value('district', district, [at]) : messages.page.noDistrict;
}
