/** A thread died, or was ended because it took too long: what it was at may have been kept, or not. */
export class ThreadLost extends Error {
  override readonly name = 'ThreadLost';
}
