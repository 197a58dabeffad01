import { format, getFormatDateInfo } from 'numfmt';
import { dateOfSerial, serialOfDate } from '../table/excel-serial.js';
import type { DateSystem } from '../table/sheet.js';

const LONG_DATE = 'yyyy"年"m"月"d"日"';
const MONTH = 'yyyy"年"m"月"';
const DAY = 'm"月"d"日"';
const NOON_MINUTES = '上午/下午h"时"mm"分"';
const NOON_SECONDS = '上午/下午h"时"mm"分"ss"秒"';

/**
 * The formats that a file names by number only, as a Chinese Excel shows them (ECMA-376 part 1, 18.8.30).
 * Numbers 27–36 and 50–58 exist in East Asian Excels alone; Chinese long dates are often stored so.
 */
export const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"¥"#,##0;"¥"\\-#,##0',
  6: '"¥"#,##0;[Red]"¥"\\-#,##0',
  7: '"¥"#,##0.00;"¥"\\-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"\\-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: MONTH,
  28: DAY,
  29: DAY,
  30: 'm-d-yy',
  31: LONG_DATE,
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: NOON_MINUTES,
  35: NOON_SECONDS,
  36: MONTH,
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: MONTH,
  51: DAY,
  52: MONTH,
  53: DAY,
  54: DAY,
  55: NOON_MINUTES,
  56: NOON_SECONDS,
  57: MONTH,
  58: DAY,
};

export const GENERAL = 'General';

/** The code of a format that a file names by number only; numbers without a meaning are General. */
export const builtInFormat = (id: number): string => BUILT_IN_FORMATS[id] ?? GENERAL;

/** A number format code, read once and asked for every cell that has it. */
export class NumberFormat {
  readonly showsDate: boolean;
  private readonly pattern: string;

  constructor(readonly code: string) {
    this.pattern = asChineseExcelReads(code);
    const parts = getFormatDateInfo(this.pattern);
    // numfmt takes the minutes of `mm:ss` for months; a month never stands beside seconds alone.
    this.showsDate = parts.year || parts.day || (parts.month && !parts.seconds && !parts.hours);
  }

  /** The date behind a serial number, where this format shows a date and the number is one. */
  dateOf(serial: number, system: DateSystem): string | undefined {
    return this.showsDate ? dateOfSerial(serial, system) : undefined;
  }

  /** The text that Excel shows for a number (a serial number of `system`, where the format shows a date). */
  show(value: number, system: DateSystem): string {
    if (!this.showsDate) return this.print(value);
    // numfmt knows the 1900 system only, and shows dates that Excel does not have.
    const date = dateOfSerial(value, system);
    const serial = date === undefined ? value : (serialOfDate(date) ?? value);
    return date === undefined && !(value >= 0 && value < 1) ? '#'.repeat(8) : this.print(serial);
  }

  private print(value: number): string {
    try {
      return format(this.pattern, value);
    } catch {
      return format(GENERAL, value);
    }
  }
}

/** Locale marks that say "as this computer's settings have it", and Chinese words that numfmt does not know. */
function asChineseExcelReads(code: string): string {
  if (/^\[\$-(?:F800|x-sysdate)\]/i.test(code)) return LONG_DATE;
  if (/^\[\$-(?:F400|x-systime)\]/i.test(code)) return 'h:mm:ss';
  return code
    .replaceAll('上午/下午', '[$-804]AM/PM')
    .replaceAll(/(?<!\[\$-804\])\baaa(a?)\b/g, '[$-804]aaa$1');
}
