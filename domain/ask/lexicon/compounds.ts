/** What a compound can be made of: first parts, and last parts in any of their forms. */
export interface Parts {
  isFirst(part: string): boolean;
  isLast(part: string): boolean;
}

const SHORTEST_PART = 4;

/**
 * Splits a folded compound into known parts, as few as possible, without what links them (`skolavtalet` → `skol`,
 * `avtalet`). Empty if it is not made wholly of known parts.
 */
export function splitCompound(word: string, parts: Parts): readonly string[] {
  for (let count = 2; count * SHORTEST_PART <= word.length; count++) {
    const split = splitInto(count, word, parts);
    if (split.length > 0) return split;
  }
  return [];
}

// --- Internal helpers ---

function splitInto(count: number, word: string, parts: Parts): string[] {
  if (count === 1) return parts.isLast(word) ? [word] : [];
  for (let end = SHORTEST_PART; end <= word.length - SHORTEST_PART; end++) {
    const first = firstPart(word.slice(0, end), parts);
    const rest = first === undefined ? [] : splitInto(count - 1, word.slice(end), parts);
    if (first !== undefined && rest.length > 0) return [first, ...rest];
  }
  return [];
}

/** A first part as it stands, or without the `s`, `e` or `o` that links it to the next. */
function firstPart(text: string, parts: Parts): string | undefined {
  if (parts.isFirst(text)) return text;
  const linked = /^(.*)[seo]$/.exec(text)?.[1] ?? '';
  return linked.length >= SHORTEST_PART && parts.isFirst(linked) ? linked : undefined;
}
