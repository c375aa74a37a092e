/** A folder of annotated articles, a file each (w01.md, w02.md ...): all of them compiled, or printed one a line. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GoldError } from './parse.ts';

export class AnnotatedFolder<Compiled> {
  constructor(
    private readonly path: string,
    /** What the files are called. */
    private readonly named: RegExp,
    private readonly compile: (content: string, file: string) => Compiled,
  ) {}

  /** Every article, in the order of their names. @throws GoldError */
  load(): readonly Compiled[] {
    return this.names().map((name) => this.file(name));
  }

  /** Prints every article that compiles as a line of JSON, and says of the others what is wrong. */
  print(): void {
    for (const name of this.names()) {
      try {
        console.log(JSON.stringify(this.file(name)));
      } catch (error) {
        if (!(error instanceof GoldError)) throw error;
        console.error(error.message);
        process.exitCode = 1;
      }
    }
  }

  private names(): readonly string[] {
    return readdirSync(this.path)
      .filter((name) => this.named.test(name))
      .sort();
  }

  private file(name: string): Compiled {
    return this.compile(readFileSync(join(this.path, name), 'utf8'), name);
  }
}
