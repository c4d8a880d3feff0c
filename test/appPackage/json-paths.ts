/** Every text in a JSON value by its path, written as Teams' language files write it: `bots[0].name`. */
export function textsByPath(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (typeof value !== 'object' || value === null) return new Map();
  const parts = Array.isArray(value)
    ? value.map((item, index) => [`${path}[${index}]`, item] as const)
    : Object.entries(value).map(([key, item]) => [path ? `${path}.${key}` : key, item] as const);
  return new Map(parts.flatMap(([at, item]) => [...textsByPath(item, at)]));
}
