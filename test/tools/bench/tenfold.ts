import type { Knowledge } from '../../../domain/index.ts';

const TIMES = 10;

/**
 * Ten times as much knowledge: beside the real documents nine more of each, with the same structure and as many facts
 * and questions, whose agreements, places and people have invented names. What is called by a common noun (a council,
 * a report) is called the same in all of them, as it would be.
 */
export function tenfold(knowledge: Knowledge): Knowledge {
  const copies = Array.from({ length: TIMES - 1 }, (_, index) => copyOf(knowledge, index + 1));
  const all = [knowledge, ...copies];
  return {
    documents: new Map(all.flatMap(({ documents }) => [...documents])),
    entities: new Map(all.flatMap(({ entities }) => [...entities])),
    facts: all.flatMap(({ facts }) => facts),
    questions: new Map(all.flatMap(({ questions }) => [...questions])),
    words: knowledge.words,
  };
}

// --- Internal helpers ---

/** Values under these are words of the form, not names. */
const KEPT: ReadonlySet<string> = new Set(['kind', 'aspect', 'holds', 'unit', 'per', 'language', 'period', 'time']);
const PROPER: ReadonlySet<string> = new Set(['municipality', 'region', 'county', 'university', 'agreement', 'person']);
/** Capitalised words of names that are common nouns all the same. */
const COMMON = /^(Region|Municipality|County|University|Sveriges|Swedish|Agreement|Avtal)/;

function copyOf({ documents, entities, facts, questions, words }: Knowledge, copy: number): Knowledge {
  const ids = new Set([...documents.keys(), ...entities.keys(), ...facts.map(({ id }) => id)]);
  const rename = renamer(properWords(entities.values()), copy);
  const copied = <Value>(value: Value, key = ''): Value => {
    if (typeof value === 'string')
      return (KEPT.has(key) ? value : ids.has(value) ? idOf(value) : rename(value)) as Value;
    if (Array.isArray(value)) return value.map((item) => copied(item, key)) as Value;
    if (typeof value !== 'object' || value === null || KEPT.has(key)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copied(inner, key)])) as Value;
  };
  const idOf = (id: string) => `${id}-${copy}`;
  const map = <Value>(values: ReadonlyMap<string, Value>) =>
    new Map([...values].map(([id, value]) => [idOf(id), copied(value)]));
  return { documents: map(documents), entities: map(entities), facts: copied(facts), questions: map(questions), words };
}

function properWords(entities: Iterable<{ kind: string; name: { sv: string; en: string } }>): string[] {
  const names = [...entities].filter(({ kind }) => PROPER.has(kind)).flatMap(({ name }) => [name.sv, name.en]);
  const words = names.flatMap((name) => name.match(/\p{Lu}\p{L}{2,}/gu) ?? []).filter((word) => !COMMON.test(word));
  return [...new Set(words.map((word) => word.replace(/s$/, '')))].sort((a, b) => b.length - a.length);
}

/** Puts an invented word for each proper one, in whatever case and with or without a genitive it stands. */
function renamer(words: readonly string[], copy: number): (text: string) => string {
  const invented = new Map(words.map((word, index) => [word.toLowerCase(), inventedWord(index * TIMES + copy)]));
  const proper = new RegExp(`(?<!\\p{L})(${words.join('|')})(?=s?(?!\\p{L}))`, 'giu');
  return (text) => text.replace(proper, (word) => invented.get(word.toLowerCase()) ?? word);
}

const BEGINNINGS = ['Bra', 'Dol', 'Fjo', 'Gri', 'Hul', 'Jer', 'Klo', 'Mun', 'Nes', 'Pil', 'Ros', 'Tov', 'Vre', 'Ylm'];
const MIDDLES = ['da', 'ke', 'li', 'mo', 'ny', 'pe', 'ra', 'su', 'ti', 'vo', 'be', 'fa', 'gu'];
const ENDS = ['berga', 'bro', 'forsa', 'hult', 'lunda', 'mora', 'nas', 'rud', 'sala', 'torp', 'vik'];

/** The lengths of the lists have no common factor, so that the first two thousand words differ. */
function inventedWord(number: number): string {
  const from = (list: readonly string[]) => list[number % list.length] ?? '';
  return `${from(BEGINNINGS)}${from(MIDDLES)}${from(ENDS)}`;
}
