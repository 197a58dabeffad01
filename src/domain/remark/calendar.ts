import { addDays, type CalendarDate, daysBetween, daysInMonth, yearOf } from '../calendar-date.js';
import {
  dateOn,
  dayInMonth,
  latestDay,
  latestMonthAndDay,
  nextMonthAndDay,
  type WrittenDate,
} from '../date-text.js';
import type { DateForm } from './tokens.js';

/** How a date stands in its clause. */
export interface DateContext {
  /** In a plan (预计, 拟): it may lie ahead, and the story does not go on from it. */
  readonly planned: boolean;
  /** After 此前 or 入境日期: the story goes back, so that a smaller day rolls into no next month. */
  readonly backward: boolean;
  /** The start of the range that this date ends. */
  readonly from?: CalendarDate | undefined;
}

/** What a date's words come to. */
export type DateReading =
  | CalendarDate
  /** No calendar has it: 2月30日. */
  | 'impossible'
  /** It tells no date, or one that has not come yet. */
  | 'unknown';

const isDate = (reading: DateReading): reading is CalendarDate =>
  reading !== 'impossible' && reading !== 'unknown';

// A date without year that reads as last year's, while this year's is at most so many days ahead of the reference
// day and the story has begun, is one to come: 4月12日入境…4月26日解除, written on 20 April.
const AHEAD_DAYS = 62;
// No month has more days than it has in a leap year.
const LEAP_YEAR = 2020;

/** Reads the dates of one remark in their order: each may lean on those before it. */
export class Calendar {
  readonly #reference: CalendarDate;
  /** The date told last: a day alone takes its month, 次日 is the day after it. */
  #last: CalendarDate | undefined;
  /** The month that runs, where a vague date told it after the last date. */
  #month: CalendarDate | undefined;

  constructor(reference: CalendarDate) {
    this.#reference = reference;
  }

  /** The date told last, plans aside. */
  get last(): CalendarDate | undefined {
    return this.#last;
  }

  read(form: DateForm, context: DateContext): DateReading {
    const reading = this.#read(form, context);
    if (!isDate(reading)) return reading;
    if (!context.planned && reading <= this.#reference) {
      this.#last = reading;
      this.#month = undefined;
    } else if (this.#last === undefined) this.#month ??= reading;
    return reading;
  }

  #read(form: DateForm, context: DateContext): DateReading {
    switch (form.form) {
      case 'fromReference':
        return addDays(this.#reference, form.days);
      case 'fromLast':
        return this.#last === undefined ? 'unknown' : addDays(this.#last, form.days);
      case 'dayOfMonth':
        return existing(dayInMonth(this.#reference, -form.monthsBack, form.day));
      case 'dayOfYear':
        return existing(dateOn(yearOf(this.#reference) - form.yearsBack, form.month, form.day));
      case 'vague': {
        const first =
          form.year === undefined ? this.#latest(form.month, 1) : dateOn(form.year, form.month, 1);
        this.#month = first;
        return 'unknown';
      }
      case 'written':
        return this.#written(form.written, context);
    }
  }

  #latest(month: number, day: number): CalendarDate | undefined {
    return latestMonthAndDay(month, day, this.#reference);
  }

  #written({ year, month, day }: WrittenDate, context: DateContext): DateReading {
    if (month === undefined) return this.#day(day, context);
    if (year !== undefined) return existing(dateOn(year, month, day));
    if (day < 1 || day > daysInMonth(LEAP_YEAR, month)) return 'impossible';
    return this.#monthAndDay(month, day, context);
  }

  #monthAndDay(month: number, day: number, { planned, from }: DateContext): DateReading {
    const story = from ?? this.#last;
    const latest = from === undefined ? this.#latest(month, day) : undefined;
    // The story goes on, or begins: nothing lies ahead.
    if (latest !== undefined && !planned && (story === undefined || latest >= story)) return latest;
    const ahead = nextMonthAndDay(month, day, story ?? this.#reference);
    if (from !== undefined) return notLater(ahead, planned ? undefined : this.#reference);
    if (ahead === undefined || latest === undefined) return known(latest);
    const near = daysBetween(this.#reference, ahead) <= AHEAD_DAYS;
    if (ahead > this.#reference && near && (planned || (story !== undefined && latest < story))) {
      // Last year's date is meant only where this year's cannot be: it would be nearer to the story.
      const meansAhead =
        planned || daysBetween(latest, story ?? latest) > daysBetween(this.#reference, ahead);
      if (meansAhead) return planned ? ahead : 'unknown';
    }
    return latest;
  }

  #day(day: number, context: DateContext): DateReading {
    if (day < 1 || day > 31) return 'impossible';
    const { planned, backward, from } = context;
    const running = from ?? this.#month ?? this.#last;
    if (running === undefined) return known(latestDay(day, this.#reference));
    const here = dayInMonth(running, 0, day);
    const before = from ?? this.#last;
    if (from !== undefined) {
      const end = here !== undefined && here >= from ? here : dayInMonth(running, 1, day);
      return notLater(end, planned ? undefined : this.#reference);
    }
    if (here === undefined) return this.#withoutSuchDay(running, day, backward);
    const rolled = dayInMonth(running, 1, day);
    const rolls = !backward && before !== undefined && here < before && rolled !== undefined;
    if (rolls && (planned || rolled <= this.#reference)) return rolled;
    if (here <= this.#reference || planned) return here;
    return backward ? known(dayInMonth(running, -1, day)) : 'unknown';
  }

  /** The running month has no such day: it is the one of the month before, where the story goes back. */
  #withoutSuchDay(running: CalendarDate, day: number, backward: boolean): DateReading {
    const earlier = dayInMonth(running, -1, day);
    return backward && earlier !== undefined ? earlier : 'impossible';
  }
}

const existing = (date: CalendarDate | undefined): DateReading => date ?? 'impossible';
const known = (date: CalendarDate | undefined): DateReading => date ?? 'unknown';

/** An end that has not come yet is no fact. */
function notLater(date: CalendarDate | undefined, reference: CalendarDate | undefined): DateReading {
  return date === undefined || (reference !== undefined && date > reference) ? 'unknown' : date;
}
