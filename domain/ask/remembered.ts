/** How many texts are remembered: more words than the documents and their questions have. */
const REMEMBERED = 50_000;

/** The same value for the same text, without working it out again; forgets all when it has `most`. */
export function remembered<Value>(read: (text: string) => Value, most = REMEMBERED): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Value;
    if (known.size >= most) known.clear();
    const value = read(text);
    known.set(text, value);
    return value;
  };
}
