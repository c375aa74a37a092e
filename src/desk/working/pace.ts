/** How fast it goes: what was finished in the last half minute, by second. */
import { performance } from 'node:perf_hooks';

const WINDOW = 30_000;

export class Pace {
  private readonly begun = performance.now();
  private readonly last: { readonly at: number; readonly count: number }[] = [];

  add(count: number): void {
    this.last.push({ at: performance.now(), count });
  }

  get perSecond(): number {
    const now = performance.now();
    while (this.last[0] !== undefined && this.last[0].at < now - WINDOW) this.last.shift();
    const finished = this.last.reduce((total, { count }) => total + count, 0);
    return finished / (Math.max(1000, Math.min(WINDOW, now - this.begun)) / 1000);
  }
}
