/** The one call of `unbzip2-stream` that is used; the package brings no types. */
declare module 'unbzip2-stream' {
  const unbzip2Stream: () => NodeJS.ReadWriteStream;
  export = unbzip2Stream;
}
