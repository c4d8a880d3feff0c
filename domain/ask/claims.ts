import { likenessTo } from './asked.ts';
import type { Bank, Entry } from './bank.ts';
import { datesIn, spanOf } from './dates.ts';
import { numbersIn } from './document-text.ts';
import type { KnownFact } from './knowledge.ts';
import { periodOf } from './lookup.ts';
import { numbersOutside, type Question } from './question.ts';
import { remembered } from './remembered.ts';
import { isUnstated } from './unstated.ts';
import { fold } from './words.ts';

/** What a fact says to a claim: true, false, or it does not tell. */
export type Verdict = boolean | undefined;

/** How near a claim must be to one that the fact judges. */
const NEAR = 0.55;
/** How near one is enough where somebody wants it confirmed, and by how much it must be nearer than the opposite. */
const LIKE = 0.4;
const CLEAR = 0.08;
/** From here on it is nearly the same claim. */
const SAME = 0.8;

/** Judges what a yes-or-no question claims by the fact that answers it. */
export function verdictOn(question: Question, entry: Entry, bank: Bank): Verdict {
  if (ALTERNATIVES.test(question.folded)) return undefined;
  return (
    byNumbers(question, entry) ??
    byDates(question, entry) ??
    byLines(question, entry, bank, SAME) ??
    byMembers(question, entry) ??
    byScope(question, entry) ??
    byDoers(question, entry) ??
    byLines(question, entry, bank, NEAR) ??
    byDenial(question, entry)
  );
}

// --- Internal helpers ---

/** "Är det så, eller …?" is answered with one of the two, not with yes or no. */
const ALTERNATIVES = /\b(eller|or) (?!hur\b|inte\b|not\b)\S+ \S+/;

/** Whether one who is named is among those that the fact lists. */
function byMembers(question: Question, { fact, told }: Entry): Verdict {
  const { named, folded } = question;
  const asks = /\b(part|parter|med|medlem|deltar|ingar|party|parties|member|included|part of|takes? part)\b/.test(
    folded,
  );
  const lists = fact.kind === 'parties' || (fact.kind === 'statement' && fact.aspect === 'composition');
  const [member] = named.filter(({ kind }) => MEMBERS.has(kind));
  if (!asks || !lists || !member || !told.has(`e:${member.id}`)) return undefined;
  return !isNegated(outsideNames(question.folded, question));
}

const MEMBERS: ReadonlySet<string> = new Set(['municipality', 'region', 'university', 'authority', 'association']);

/** A number that is claimed must stand in the fact. */
function byNumbers({ numbers: all, lead }: Question, { fact }: Entry): Verdict {
  const told = new Set(numbersOutside(lead, datesIn(lead)));
  const numbers = all.filter((number) => !told.has(number));
  if (numbers.length === 0) return undefined;
  const stated = new Set([...numbersIn(fact.statement.sv), ...numbersIn(fact.quote), ...countsOf(fact)]);
  if (stated.size === 0) return undefined;
  return numbers.every((number) => stated.has(number)) ? undefined : false;
}

function countsOf(fact: KnownFact): number[] {
  return fact.kind === 'statement' ? fact.counts.map(({ number }) => number) : [];
}

/** A date that is claimed must be one of the fact's; where nothing else is claimed, that is all. */
function byDates({ dates, terms }: Question, { fact }: Entry): Verdict {
  const period = periodOf(fact);
  if (dates.length === 0 || !period) return undefined;
  const stated = [period.from, period.to].flatMap((when) => (when === undefined ? [] : [spanOf(when)]));
  const fits = dates.every(({ span }) => stated.some(({ from, to }) => from <= span.to && span.from <= to));
  if (!fits) return false;
  return terms.every(({ names }) => names) ? true : undefined;
}

/** What is claimed of all, or without exception, is false where the fact holds within bounds. */
function byScope({ folded, claim }: Question, { fact }: Entry): Verdict {
  const told = fold(`${fact.statement.sv} ${fact.statement.en}`);
  return claim === 'asserted' && UNIVERSAL.test(folded) && !UNIVERSAL.test(told) && BOUNDED.test(told)
    ? false
    : undefined;
}

/** What is claimed of one alone is false where the fact names several who do it. */
function byDoers(question: Question, { fact }: Entry): Verdict {
  const { claim, named, unnamed } = question;
  const alone =
    /\b(bara|endast|enbart|ensamt?|ensamma|pa egen hand|sjalva?|only|alone|solely|on (its|their|his|her) own|by (itself|themselves))\b/.test(
      outsideNames(question.folded, question),
    );
  const several = fact.kind === 'statement' && (fact.by.length > 1 || fact.counts.some(({ number }) => number > 1));
  return claim === 'asserted' && alone && several && named.length + unnamed.length > 0 ? false : undefined;
}

const UNIVERSAL =
  /\b(alla|samtliga|allt|varje|vartenda|varenda|alltid|utan (forbehall|undantag|vidare|begransning\w*)|hela|fullt ut|all|every|always|entire|whole|unconditional\w*|without (exception|reservation|limit)s?|whatever)\b/;
const BOUNDED =
  /\b(vid behov|i den man|om det finns|sjalva?|endast|bara|vissa|nagra|ett antal|en del|halften|delvis|som finns under|frivillig\w*|far|kan)\b/;

/** The claim that the fact judges and that is nearest, word by word: "samma" and "olika" make all the difference. */
function byLines(question: Question, entry: Entry, bank: Bank, near: number): Verdict {
  const nearest = nearestClaim(question, entry, bank);
  if (!nearest) return undefined;
  const isNear =
    nearest.likeness >= near ||
    (near === NEAR && question.claim === 'asserted' && nearest.likeness >= LIKE && nearest.lead >= CLEAR);
  if (!isNear) return undefined;
  const [claimed, asked] = [fold(nearest.text), question.folded].map((text) => isNegated(outsideNames(text, question)));
  const holds = nearest.holds !== (claimed !== asked);
  return holds && !speaksOfAll(question, entry) ? undefined : holds;
}

/** A yes is only given where the fact speaks of everybody and everything that is named. */
function speaksOfAll({ named }: Question, { features, related }: Entry): boolean {
  return named.every(({ id, kind }) => kind === 'document' || features.has(`e:${id}`) || related.has(id));
}

/** The nearest claim that a fact judges, how near it is, 0 to 1, and by how much it is nearer than the nearest opposite. */
export function nearestClaim({ terms, folded }: Question, { lines }: Entry, bank: Bank) {
  const asked = bank.asked(terms);
  const words = wordsOfQuestion(folded);
  const nearest: Record<'yes' | 'no', { text: string; likeness: number } | undefined> = {
    yes: undefined,
    no: undefined,
  };
  for (const { at, text, holds } of lines) {
    if (holds === undefined) continue;
    const likeness = 0.6 * likenessTo(at, asked) + 0.4 * dice(words, wordsOfLine(text));
    const side = holds ? 'yes' : 'no';
    if (likeness > (nearest[side]?.likeness ?? -1)) nearest[side] = { text, likeness };
  }
  const { yes, no } = nearest;
  const holds = (yes?.likeness ?? -1) >= (no?.likeness ?? -1);
  const [first, opposite] = holds ? [yes, no] : [no, yes];
  return first && { ...first, holds, lead: first.likeness - (opposite?.likeness ?? 0) };
}

/** Words that only say that something is asked. */
const ASKING =
  /^(stammer|det|att|visst|val|va|eller|hur|sant|ar|is|it|true|that|right|correct|does|do|enligt|according|to|sager|say|says|ju|nu|not|inte|can|cannot|kan|the|a|an|en|ett|den|de|i|for|of|in)$/;

function wordSet(folded: string): Set<string> {
  const words = (folded.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !ASKING.test(word));
  return new Set(words.map((word) => (word.length > 5 ? word.slice(0, Math.max(5, word.length - 2)) : word)));
}

const wordsOfLine = remembered((text) => wordSet(fold(text)));
/** A question is held against many facts in a row. */
const wordsOfQuestion = remembered(wordSet, 1);

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return (2 * shared) / (a.size + b.size || 1);
}

/** What the fact denies and the question does not is false. */
function byDenial(question: Question, { fact }: Entry): Verdict {
  const folded = outsideNames(question.folded, question);
  const denies = fact.statement.sv
    .split(/(?<=\.) /)
    .some((said) => !isUnstated(said) && /\b(inga|ingen|inget|inte)\b/.test(outsideNames(fold(said), question)));
  return denies && !isNegated(folded) ? false : undefined;
}

/** A text without the names in the question, or their ends: "Ensam är inte stark" denies nothing. */
function outsideNames(folded: string, { words, mentions }: Question): string {
  const names = mentions.flatMap(({ from, to }) => {
    const name = words.slice(Math.max(from, 0), Math.max(to, 0)).map((word) => word.folded);
    return name.flatMap((_, start) => (start === 0 || name.length - start > 2 ? name.slice(start).join(' ') : []));
  });
  return names.filter(Boolean).reduce((text, name) => text.replaceAll(name, ' '), folded);
}

const isNegated = (folded: string) =>
  /\b(inte|ingen|inget|inga|aldrig|ej|utanfor|outside|not|no|none|never|isn't|doesn't|aren't|don't)\b/.test(
    folded.replace(/(isn't it|aren't they|doesn't it|don't they|inte sant)/g, ''),
  );
