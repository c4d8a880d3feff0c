import { z } from 'zod';
import { fold } from '../words.ts';
import { readYaml } from './read-yaml.ts';

const words = z.array(z.string().regex(/^[\p{L}]+$/u, 'one word'));
const lists = z.strictObject({ sv: words, en: words });
const list = z.strictObject({ beginnings: lists, words: lists });
const calculationFile = z.strictObject({ money: list, finance: list, calculating: list });

/** The words that calculations are asked for with, as their file has them. */
const readCalculation = (): z.infer<typeof calculationFile> => calculationFile.parse(readYaml('calculation'));

/** Whether a folded word is in a list, or begins as one of it does. */
export type InList = (folded: string) => boolean;

/** Reads the lists of words that questions about money are put with. */
export function loadWordLists(): Readonly<Record<keyof z.infer<typeof calculationFile>, InList>> {
  const { money, finance, calculating } = readCalculation();
  return { money: inList(money), finance: inList(finance), calculating: inList(calculating) };
}

// --- Internal helpers ---

function inList({ beginnings, words }: z.infer<typeof list>): InList {
  const starts = new Set([...beginnings.sv, ...beginnings.en].map(fold));
  const whole = new Set([...words.sv, ...words.en].map(fold));
  const longest = Math.max(0, ...[...starts].map(({ length }) => length));
  return (folded) => {
    if (whole.has(folded)) return true;
    for (let length = 1; length <= Math.min(longest, folded.length); length++) {
      if (starts.has(folded.slice(0, length))) return true;
    }
    return false;
  };
}
