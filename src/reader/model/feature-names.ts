/**
 * Names of the features of forests: a family and what is so in it.
 *
 * Example: «words:3», «next:noun:document».
 */

/** The features of one family, «words:3», each built once: a map finds a string soonest that it has met before. */
export function family(name: string): (value: string | number) => string {
  const built = new Map<string | number, string>();
  return (value) => {
    const known = built.get(value);
    if (known !== undefined) return known;
    const feature = `${name}:${value}`;
    built.set(value, feature);
    return feature;
  };
}

/** How many of the bounds, which rise, a number is above. */
export function above(bounds: readonly number[], value: number): number {
  let k = 0;
  while (k < bounds.length && value > (bounds[k] ?? 0)) k++;
  return k;
}
