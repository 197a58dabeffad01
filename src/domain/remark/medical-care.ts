import type { CalendarDate } from '../calendar-date.js';
import type { Claims } from './claims.js';
import { dateOf, type ToldDay, toldDay, toldDayOf } from './event-dates.js';
import type { Event } from './events.js';

interface Episode {
  readonly transfer: ToldDay | undefined;
  end: ToldDay | undefined;
  resumed: ToldDay | undefined;
}

/** The times that somebody was taken to a doctor, and what came after. */
export class MedicalCare {
  #latest: Episode | undefined;

  /** Once in care, or out of it again, they are taken about in Wenzhou: no journey is an arrival any more. */
  get known(): boolean {
    return this.#latest !== undefined;
  }

  begin(event: Event): void {
    const isOpen = this.#latest !== undefined && this.#latest.end === undefined;
    // 仍在住院: still the same care.
    if (isOpen && event.date === undefined && !event.promptly) return;
    const transfer = toldDayOf(event);
    const { end, transfer: known } = this.#latest ?? {};
    // 4月23日解除医学处理,4月19日转附一医: told backwards, and one episode.
    if (this.#latest && transfer && end && !known && transfer.date <= end.date) {
      this.#latest = { ...this.#latest, transfer };
      return;
    }
    this.#latest = { transfer, end: undefined, resumed: undefined };
  }

  /** An end without a beginning counts too, but to rule something out (排除) takes something to rule out. */
  finish(event: Event, rulesOut: boolean): void {
    const end = toldDayOf(event);
    // Ended again after quarantine had resumed: in between there was another episode.
    if (this.#latest?.resumed && end && end.date > this.#latest.resumed.date)
      this.#latest = { transfer: undefined, end, resumed: undefined };
    else if (this.#latest) {
      this.#latest.end = end ?? this.#latest.end;
    } else if (!rulesOut) this.#latest = { transfer: undefined, end, resumed: undefined };
  }

  /** Whether a day was before the care began, as far as that is known. */
  isAfter(date: CalendarDate): boolean {
    const { transfer, end } = this.#latest ?? {};
    const begin = transfer ?? end;
    return begin !== undefined && date < begin.date;
  }

  /** A quarantine after medical care: on its own day, or, where none is told, on the day that the care ended. */
  resume(event: Event): void {
    if (event.afterCare) this.#latest ??= { transfer: undefined, end: undefined, resumed: undefined };
    const latest = this.#latest;
    if (!latest) return;
    // 目前情况:集中隔离中 tells how they are, not since when.
    const begins = event.date === undefined && !event.clause.ofSituation;
    const date = dateOf(event) ?? (begins ? latest.end?.date : undefined);
    if (date === undefined) return;
    latest.resumed ??= toldDay(event, date);
    // 排除后于26日转回: one day for both.
    if (event.follows === 'medicalEnd') latest.end ??= latest.resumed;
  }

  /** 4月23日转医结束…4月23日纳入管控: a control start after the care is the resumed quarantine. */
  resumesControl(start: ToldDay): boolean {
    const end = this.#latest?.end;
    if (!this.#latest || end === undefined || start.date < end.date) return false;
    this.#latest.resumed ??= start;
    return true;
  }

  /** Of several episodes the latest counts. */
  claim(claims: Claims): void {
    const latest = this.#latest;
    if (latest?.transfer) claims.add('medicalTransferDate', latest.transfer.date, latest.transfer);
    if (latest?.end) claims.add('medicalCareEndDate', latest.end.date, latest.end);
    if (latest?.resumed) claims.add('resumedQuarantineStart', latest.resumed.date, latest.resumed);
  }
}
