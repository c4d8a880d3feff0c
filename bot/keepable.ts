/** For `JSON.parse`: text that any database keeps and any card carries, without NUL and without halves of emoji. */
export function keepable(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value;
}
