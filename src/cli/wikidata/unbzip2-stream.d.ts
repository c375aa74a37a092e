/** The one call of `unbzip2-stream` that is used; the package brings no types. */
declare module 'unbzip2-stream' {
  export default function unbzip2Stream(): NodeJS.ReadWriteStream & { destroy(): void };
}
