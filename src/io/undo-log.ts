import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Journal } from './journal.js';

/** Signals by which a program is told to stop, and can still put things in order. */
export const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * What has to be taken back if a set of files cannot be finished. Watches for the end of the program until it is told
 * to {@link keep} or {@link undo} them; works synchronously, since a program that ends waits for nothing.
 */
export class UndoLog {
  private readonly steps: (() => void)[] = [];
  /** Older files that stepped aside. */
  private readonly replaced: string[] = [];

  private readonly onExit = () => this.undo();
  private readonly onSignal = (signal: NodeJS.Signals) => {
    this.undo();
    // Again, and unheard this time: the program shall end the way it was told to.
    process.kill(process.pid, signal);
  };

  /** `journal`: told when all is taken back, for whoever may have to go on with that. */
  constructor(private readonly journal?: Journal) {
    process.on('exit', this.onExit);
    for (const signal of STOP_SIGNALS) process.on(signal, this.onSignal);
  }

  /** Makes a folder and those above it; taken back where nothing else has come into them. */
  makeFolder(folder: string): void {
    // One at a time, from the top: where no folder can be made at all, making them together never ends.
    const missing: string[] = [];
    for (let path = resolve(folder); !existsSync(path); path = dirname(path)) missing.push(path);
    for (const path of missing.reverse()) {
      if (isMade(path)) this.steps.push(() => removeEmptyFolder(path));
    }
  }

  /** A file that is about to be made. */
  expectFile(path: string): void {
    this.steps.push(() => rmSync(path, { force: true }));
  }

  /** An older file that is about to step aside. */
  expectReplaced(path: string, aside: string): void {
    this.replaced.push(aside);
    this.steps.push(() => {
      if (existsSync(aside)) renameSync(aside, path);
    });
  }

  /** All is well: the new files stay, whatever comes, and the older ones go, as far as they can be removed. */
  keep(): void {
    this.release();
    this.steps.length = 0;
    for (const aside of this.replaced) attempt(() => rmSync(aside, { force: true }));
  }

  /** Takes everything back, the last step first. */
  undo(): void {
    this.release();
    // Where that cannot be noted, whoever reads the journal finishes what was begun: half undone it must not be.
    if (!attempt(() => this.journal?.undoing())) return;
    const undone = this.steps.splice(0).reverse().map(attempt);
    if (undone.every(Boolean)) attempt(() => this.journal?.forget());
  }

  private release(): void {
    process.off('exit', this.onExit);
    for (const signal of STOP_SIGNALS) process.off(signal, this.onSignal);
  }
}

/** Makes a folder, unless another run has made it in the meantime. */
function isMade(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if (existsSync(path)) return false;
    throw error;
  }
}

function removeEmptyFolder(path: string): void {
  attempt(() => rmdirSync(path));
}

/** One step that fails (a folder that is not empty, a disk that is gone) must not keep the others from their turn. */
function attempt(step: () => void): boolean {
  try {
    step();
    return true;
  } catch {
    // Nothing more can be done about it here.
    return false;
  }
}
