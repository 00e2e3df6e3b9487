/** Joins class names (or ids), leaving out everything that is not a non-empty string. */
export function classNames(...names: unknown[]): string {
  return names.filter((name) => typeof name === 'string' && name !== '').join(' ');
}
