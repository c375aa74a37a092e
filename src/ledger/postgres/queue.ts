/** Work of one process that is done one after the other, so that no two of its writers wait for the same lock with a connection each. */
export class Queue {
  private last: Promise<unknown> = Promise.resolve();

  next<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work, work);
    this.last = done.catch(() => {});
    return done;
  }
}
