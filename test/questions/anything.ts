import fc from 'fast-check';
import { readCommon, readConcepts } from '../../domain/ask/lexicon.ts';
import type { Knowledge } from '../../domain/index.ts';

/** What is in no question, or in many: marks, other tongues, and what other programs would take for their own. */
const MARKS = [
  '?',
  '!',
  '.',
  ',',
  ';',
  ':',
  '…',
  '–',
  '"',
  "'",
  '(',
  ')',
  '#',
  '*',
  '_',
  '|',
  '%',
  '§',
  '/',
  '\\',
  '\n',
];
const HIDDEN = ['\u202e', '\u200f', '\u200d', '\u00a0', '\u0301', '\u030a', '\u0000', '\ufeff', '\ud800', '\t'];
const FOREIGN = ['ما هي التكلفة', '費用はいくらですか', 'сколько', '👍🏽', '👩‍👩‍👧‍👦', '🇸🇪', 'ﬀ', 'İ', 'ß', '𝕬𝖗𝖇𝖔𝖌𝖆'];
const PROGRAMS = [
  "'; DROP TABLE question_log; --",
  ['$', '{1+1}'].join(''),
  ['$', '{$root.t.help}'].join(''),
  '{{DATE(2026-01-01)}}',
  '<script>alert(1)</script>',
  '<at>Samspel</at>',
  '[x](https://example.org)',
  '**Vad**',
  '../../etc/passwd',
  '__proto__',
];
const NUMBERS = [
  '69 000',
  '590.500',
  '1 181 000',
  '0',
  '-1',
  '3,5',
  '2026',
  '999999999999999999999',
  '½',
  '10 %',
  'två',
];
const DATES = [
  '2026-03-01',
  '31 februari 2027',
  'mars 2028',
  '2025-10-01 till 2028-09-30',
  'i år',
  'nästa höst',
  '1/1',
];

/** Any text that could be sent, up to 20,000 characters: words that are known here, and what nobody should send. */
export function anyText({ entities }: Knowledge): fc.Arbitrary<string> {
  const names = [...entities.values()].flatMap(({ name, aliases }) => [name.sv, name.en, ...aliases]);
  const meant = readConcepts().flatMap(({ sv, en, phrases }) => [...sv, ...en, ...phrases]);
  const common = Object.values(readCommon()).flat();
  const piece = fc.oneof(
    ...[names, meant, common].map((words) => ({ weight: 3, arbitrary: fc.constantFrom(...words) })),
    ...[MARKS, HIDDEN, FOREIGN, PROGRAMS, NUMBERS, DATES].map((pieces) => fc.constantFrom(...pieces)),
  );
  const joined = (maxLength: number) =>
    fc.tuple(fc.array(piece, { maxLength, size: 'max' }), fc.constantFrom(' ', ' ', '', ', ', ' och ', '? '));
  const few = joined(30).map(([pieces, between]) => pieces.join(between));
  const many = joined(3000).map(([pieces, between]) => pieces.join(between).slice(0, LONGEST));
  const repeated = fc.tuple(joined(3), fc.integer({ min: 2, max: LONGEST })).map(([[pieces, between], times]) => {
    const unit = pieces.join(between) + between;
    return unit.repeat(Math.min(times, Math.ceil(LONGEST / Math.max(unit.length, 1)))).slice(0, LONGEST);
  });
  const raw = fc.string({ unit: 'binary', maxLength: 2000, size: 'max' });
  return fc.oneof({ weight: 4, arbitrary: few }, many, repeated, raw);
}

// --- Internal helpers ---

/** In characters. */
const LONGEST = 20_000;
