/** Command lines of the training and evaluation scripts: where the data lies, and the plain arguments. */

/** The data folder: `data` inside `--data DIR`, else inside the variable `MUSNAD_DATA`, else inside `../shared`. */
export function dataFolder(): string {
  return `${option('data') ?? process.env['MUSNAD_DATA'] ?? '../shared'}/data`;
}

/** The value of `--name VALUE`, if given. */
export function option(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
}

/** The plain argument number `index`; an error where it is missing. */
export function argument(index: number): string {
  const plain: string[] = [];
  for (let i = 2; i < process.argv.length; i++) {
    const word = process.argv[i] ?? '';
    if (word.startsWith('--')) i++;
    else plain.push(word);
  }
  const found = plain[index];
  if (found === undefined) throw new Error(`missing argument ${index + 1}`);
  return found;
}
