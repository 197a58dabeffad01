import { STOP_SIGNALS } from './undo-log.js';

/** Hears signals that tell the program to stop, so that it can first put things in order. */
export class StopSignals {
  #heard: NodeJS.Signals | undefined;
  readonly #onSignal = (signal: NodeJS.Signals) => {
    this.#heard ??= signal;
    this.whenHeard();
  };

  /** What is done at once when a signal comes. */
  whenHeard: () => void = () => {};

  constructor() {
    for (const signal of STOP_SIGNALS) process.on(signal, this.#onSignal);
  }

  get heard(): NodeJS.Signals | undefined {
    return this.#heard;
  }

  /** Hears no more; a program that was told to stop ends now, the way it was told to. */
  release(): void {
    for (const signal of STOP_SIGNALS) process.off(signal, this.#onSignal);
    if (this.#heard) process.kill(process.pid, this.#heard);
  }
}
