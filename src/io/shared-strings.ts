import { unescapeExcelText } from './excel-text.js';
import { scanXml, type XmlHandler } from './xml-scanner.js';

/** The texts that cells name by number. */
export function readSharedStrings(xml: Buffer): string[] {
  const strings: string[] = [];
  const text = new TextCollector();
  scanXml(xml, {
    open(name) {
      if (name === 'si') text.start();
      text.open(name);
    },
    text: (piece) => text.text(piece),
    close(name) {
      text.close(name);
      if (name === 'si') strings.push(text.take());
    },
  });
  return strings;
}

/** Joins the runs of a rich text and leaves out phonetic guides: how the text sounds, not what it says. */
export class TextCollector implements XmlHandler {
  private collected = '';
  private run: string | undefined;
  private inPhonetic = false;

  start(): void {
    this.collected = '';
    this.run = undefined;
    this.inPhonetic = false;
  }

  open(name: string): void {
    if (name === 'rPh') this.inPhonetic = true;
    else if (name === 't' && !this.inPhonetic) this.run = '';
  }

  text(piece: string): void {
    if (this.run !== undefined) this.run += piece;
  }

  close(name: string): void {
    if (name === 'rPh') this.inPhonetic = false;
    if (name !== 't' || this.run === undefined) return;
    this.collected += unescapeExcelText(this.run);
    this.run = undefined;
  }

  take(): string {
    return this.collected;
  }
}
