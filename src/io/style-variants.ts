import type { CellStyle } from '../table/sheet.js';
import { GENERAL, NumberFormat } from './number-format.js';

/**
 * Styles with another number format than their own. One object a variant: exceljs knows styles again by their object,
 * and is slow where every cell brings its own.
 */
export class StyleVariants {
  readonly plain: CellStyle = {};
  private readonly variants = new Map<CellStyle, Map<string, CellStyle>>();
  private readonly dateFormats = new Map<string, boolean>();

  withFormat(style: CellStyle, code: string): CellStyle {
    if (style.numFmt === code) return style;
    const known = this.variants.get(style) ?? new Map<string, CellStyle>();
    this.variants.set(style, known);
    const variant = known.get(code) ?? { ...style, numFmt: code };
    known.set(code, variant);
    return variant;
  }

  showsDate(style: CellStyle): boolean {
    const code = typeof style.numFmt === 'string' ? style.numFmt : GENERAL;
    const known = this.dateFormats.get(code) ?? new NumberFormat(code).showsDate;
    this.dateFormats.set(code, known);
    return known;
  }
}
