import type { Entry } from '../bank.ts';
import type { Mind } from '../mind.ts';
import { phrases } from '../phrases.ts';
import type { Question } from '../question.ts';
import type { Reply } from '../reply.ts';
import type { Term } from '../terms.ts';
import { fold } from '../words.ts';
import { answerWith } from './compose.ts';

/** Answers which one has a place in a list ("den sista rubriken", "nummer fyra"); undefined where no list is meant. */
export function answerPlace(question: Question, mind: Mind): Reply | undefined {
  const place = placeIn(question.folded);
  if (place === undefined || question.claim !== 'none') return undefined;
  if (question.slots.some((slot) => slot !== 'who' && slot !== 'name')) return undefined;
  const content = question.terms.filter((term) => !isPlaceTalk(term));
  const lists = mind.bank.entries.flatMap((entry) => {
    const items = itemsOf(entry);
    return items.length > 1 && content.every((term) => isAbout(entry, term)) ? [{ entry, items }] : [];
  });
  const named = lists.filter(({ entry }) => counts(entry, content, question, mind));
  const own = lists.filter(({ entry }) => isSubject(entry, question));
  const [list, another] = [named, own].find((some) => some.length > 0) ?? lists;
  if (!list || another || content.length === 0) return undefined;
  const { language } = question;
  const { items, entry } = list;
  const at = place < 0 ? items.length + place : place - 1;
  const item = items[at];
  const { placed, onlySo } = phrases[language].list;
  const text = item ? placed(at + 1, items.length, item[language]) : onlySo(items.length);
  return answerWith(question, [entry.fact], mind.knowledge, `${text} ${entry.fact.statement[language]}`);
}

/** Whether it asks for a place in a list and does not say in which. */
export const asksPlaceOnly = ({ folded, terms, named }: Question) =>
  placeIn(folded) !== undefined && named.length === 0 && terms.every(isPlaceTalk);

// --- Internal helpers ---

const ORDINALS: readonly (readonly [number, RegExp])[] = [
  [-2, /\b(nast sista|nastsista|next to last|second to last|last but one|penultimate)\b/],
  [-1, /\b(sista|sist|last|final)\b(?! (of all|ar|aren|years?|year|month|manad))/],
  [
    1,
    /\b((den|det|allra|the|vilken|which|what) (\w+ )?(forsta|first)\b|forst (pa|i|av|bland)|comes? first|kommer forst|star forst|overst)/,
  ],
  [2, /\b(den andra|det andra|the second|second|tvaan)\b/],
  [3, /\b(tredje|third|trean)\b/],
  [4, /\b(fjarde|fourth|fyran)\b/],
  [5, /\b(femte|fifth|femman)\b/],
  [6, /\b(sjatte|sixth)\b/],
  [7, /\b(sjunde|seventh)\b/],
  [8, /\b(attonde|eighth)\b/],
];
const NUMBERED =
  /\b(?:nummer|nr|number|no|punkt|point|item|plats|rad) (\d+|ett|tva|tre|fyra|fem|sex|sju|atta|one|two|three|four|five|six|seven|eight)\b/;
const NUMBERS = [
  /^(1|ett|one)$/,
  /^(2|tva|two)$/,
  /^(3|tre|three)$/,
  /^(4|fyra|four)$/,
  /^(5|fem|five)$/,
  /^(6|sex|six)$/,
  /^(7|sju|seven)$/,
  /^(8|atta|eight)$/,
];

/** The place that is asked for, from 1; from the end for a negative number. */
function placeIn(folded: string): number | undefined {
  const [, number = ''] = NUMBERED.exec(folded) ?? [];
  if (number) return NUMBERS.findIndex((form) => form.test(number)) + 1 || Number(number);
  return ORDINALS.find(([, form]) => form.test(folded))?.[0];
}

/** Words that say which one in a list, and nothing of what it lists. */
const PLACE_TALK =
  /^(forst|sist|andra|tredje|fjarde|femte|sjatte|sjunde|attonde|first|second|third|fourth|fifth|sixth|seventh|eighth|last|final|nast|next|penultim|nummer|nr|number|no$|list|ordning|order|rad|kommer|come|star|stand|uppraknad|rakna|raknas|overst|nederst|one$|det|av|allra|lyd|read|heter|kall|call|tva|tre|fyra|fem|sex|sju|atta|two|three|four|five|six|seven|eight|vilk|which|punkt|point|item|plats)/;

const isPlaceTalk = ({ written, names }: Term) =>
  !names &&
  fold(written)
    .split(' ')
    .every((word) => PLACE_TALK.test(word));

const itemsOf = ({ fact }: Entry) => (fact.kind === 'statement' ? fact.items : []);

const isAbout = ({ features, related }: Entry, term: Term) =>
  !term.features.isDisjointFrom(features) || [...term.features].some((feature) => related.has(feature.slice(2)));

const isSubject = ({ fact }: Entry, { named }: Question) =>
  fact.kind === 'statement' && named.some(({ id }) => id === fact.about[0]);

/** Whether the question says what kind of thing it is that the list has. */
function counts({ fact }: Entry, terms: readonly Term[], { language }: Question, mind: Mind): boolean {
  if (fact.kind !== 'statement') return false;
  const nouns = fact.counts.filter(({ number }) => number === fact.items.length).flatMap(({ of }) => of[language]);
  const features = nouns.flatMap((noun) => [...mind.terms.wholeOf(fold(noun), language)]);
  const meant = new Set(features.filter((feature) => feature.startsWith('s:')));
  return terms.some(({ features }) => !features.isDisjointFrom(meant));
}
