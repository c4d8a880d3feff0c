import type { Bank } from '../bank.ts';
import { type Entity, PARTY_KINDS } from '../facts.ts';
import { indexSpelling } from '../lexicon/spelling.ts';
import { loadWordLists } from '../lexicon/word-lists.ts';
import type { Question } from '../question.ts';
import type { Term } from '../terms.ts';
import { fold } from '../words.ts';
import { askedText, inAskedPart } from './asked-part.ts';
import { FORMS, isCalculation, PER_UNIT, yearsIn } from './calculation-forms.ts';

/** Whether a question asks for money and brings nothing else in that the amounts do not explain. */
export function asksMoney(question: Question, bank: Bank): boolean {
  if (asksOtherwise(question) || !mentionsMoney(question) || OF_TIME.test(question.folded)) return false;
  const amounts = bank.entries.filter(({ fact }) => fact.kind === 'amount' || fact.kind === 'share');
  const explained = ({ features }: Term) => amounts.some((entry) => !features.isDisjointFrom(entry.told));
  const isTalk = (term: Term) => isMoneyTalk(term) || bank.weightOf(term) < LIGHT;
  const strange = isCalculation(question) ? [...STRANGE, 'c:budget', 'c:improve', 'c:decrease'] : STRANGE;
  if (
    question.terms.some(
      ({ written, names, context, features }) =>
        !names && !context && !money(fold(written)) && strange.some((concept) => features.has(concept)),
    )
  )
    return false;
  const asked = question.terms.filter((term) => !term.context && inAskedPart(question)(term));
  return asked.every((term) => isTalk(term) || explained(term));
}

/** Whether it names, in what it asks, only those who pay, what they pay for and where that stands. */
export function namesOnlyPayers(question: Question, isFinance: (id: string) => boolean): boolean {
  const isAsked = inAskedPart(question);
  const asked = question.mentions.filter(({ from }) => isAsked({ at: from }));
  const places = Map.groupBy(asked, ({ from }) => from);
  const fits = ({ kind, id }: Entity) =>
    PARTY_KINDS.has(kind) || SCOPES.has(kind) || (kind === 'activity' && isFinance(id));
  return [...places.values()].every((same) => same.some(({ entity }) => fits(entity)));
}

/** What somebody contributes need not be money: only a question that says so is about amounts. */
export const isOfferOnly = ({ folded, slots }: Question) =>
  /\b(bidra|contribut)/.test(folded) &&
  !slots.includes('much') &&
  !/\b(kost|betal|belopp|pris|avgift|peng|pay|cost|fee|money|amount)/.test(folded);

/** Whether a term speaks of money. */
export const isMoneyTerm = ({ written, features, names }: Term) =>
  !names && (isMoney(fold(written)) || MONEY_CONCEPTS.some((concept) => features.has(concept)));

// --- Internal helpers ---

/** A part of the time is no part of the money. */
const OF_TIME =
  /\b(del(en)?|andel(en)?|mycket|procent|part|share|much|percent\w*)\b.*\b(tid(en)?|time|period(en)?|term)\b.*\b(gatt|passerat|forflut\w*|passed|elapsed|gone|run)\b|\b(mycket|mkt|del|much|part|share)\b.*\b(tid\w*|period\w*|term|time)\b.*\b(left|kvar|remain\w*|aterstar)\b|\b(kvar|aterstar|left|remain\w*)\b.*\b(i|in) (manader|dagar|veckor|ar|months|days|weeks|years)\b/;

const SCOPES: ReadonlySet<Entity['kind']> = new Set(['agreement', 'document', 'plan']);

const LIGHT = 0.2;
/** A number from here on is an amount. */
const AMOUNT = 10_000;

const { money, finance, calculating } = loadWordLists();

/** Concepts of money, whatever the words. */
const MONEY_CONCEPTS = ['c:pay', 'c:money'];
/** Concepts that a calculation is asked with. */
const CALCULATING = [
  'c:half',
  'c:share',
  'c:total',
  'c:yearly',
  'c:monthly',
  'c:more-less',
  'c:difference',
  'c:remainder',
];
/** Concepts that no amount explains, though amounts are stated with some of them. */
const STRANGE = ['c:indexation', 'c:vat-tax', 'c:join-later', 'c:rounding'];

/** The money words that are mistyped most. */
const mistyped = indexSpelling(['betalar', 'betala', 'kostar', 'kostnad', 'kostnaden', 'avgiften']);

const isMoney = (folded: string) => money(folded) || mistyped(folded) !== undefined;
function isMoneyTalk(term: Term): boolean {
  const words = fold(term.written).split(' ');
  const isTalk = (word: string) => isMoney(word) || finance(word) || calculating(word);
  const calculates = CALCULATING.some((concept) => term.features.has(concept));
  return term.names || calculates || isMoneyTerm(term) || words.some(isTalk);
}

/** Why, when, where from and in what way are questions about money that no amount answers. */
function asksOtherwise(question: Question): boolean {
  const { slots } = question;
  const folded = askedText(question);
  const how =
    /\b(hur(?! (mycket|mkt|mycke|stor|hog|dyr|m.?nga (procent|kronor|kr|ganger)|blir det (med|om)))|how(?! (much|large|high|big|expensive|many (kronor|per ?cent|times))))\b/;
  const wherefrom = /\b(varifran|var (tar|far|kommer)|ifran|where (does|do|is|from))\b/;
  const counts = /\b(hur m.?nga (procent|kronor|kr|ganger)|how many (kronor|sek|per ?cent|times))\b/.test(folded);
  const answered = (slot: Question['slots'][number]) =>
    slot === 'much' ||
    slot === 'often' ||
    (slot === 'count' && counts) ||
    (slot === 'when' && !OPENS_WITH_WHEN.test(folded) && isCalculation(question)) ||
    ((slot === 'who' || slot === 'name') && FORMS.compared.test(folded));
  return slots.some((slot) => !answered(slot)) || how.test(folded) || wherefrom.test(folded);
}

const GIVES = /\b(puts? in|lagg(er|a) in|skjut\w*|bidra\w*|ger|gives?|goes in)\b/;
const COMES_TO = /\b(blir|landar|hamnar|summan?|ihop|sammanlagt|plus|comes? to|add up|sum of|combined)\b/;

const OPENS_WITH_WHEN = /^((och|and|men|but|sa) )?(nar|when)\b|\b(vilket|which|what) (datum|date|year|ar|dag|day)\b/;

function mentionsMoney(question: Question): boolean {
  const { terms, slots, numbers } = question;
  if (slots.includes('much') || numbers.some((number) => number > AMOUNT)) return true;
  const own = terms.filter(({ names, context }) => !names && !context);
  const calculates = isCalculation(question);
  if ((own.length > 0 && !calculates ? own : terms).some(isMoneyTerm)) return true;
  const finances = terms.some(({ written }) => finance(fold(written)));
  return calculates && (finances || meansMoney(question));
}

/** Whether a calculation that speaks of no money can only be of what somebody pays. */
function meansMoney(question: Question): boolean {
  const { named, unnamed, folded } = question;
  const meant = unnamed.filter((kind) => PARTY_KINDS.has(kind)).length;
  const payers = named.filter(({ kind }) => PARTY_KINDS.has(kind)).length + meant;
  const pays = payers > 0;
  const isAgreement = named.some(({ kind }) => kind === 'agreement');
  const lasts = yearsIn(question) !== undefined || FORMS.overPeriod.test(folded);
  const perUnit = FORMS.perCapita.test(folded) || Object.values(PER_UNIT).some((form) => form.test(folded));
  return [
    pays && (FORMS.ratio.test(folded) || FORMS.percent.test(folded) || COMPARED.test(folded)),
    pays && lasts && (GIVES.test(folded) || (isAgreement && FORMS.overPeriod.test(folded))),
    (COMES_TO.test(folded) || / \+ /.test(folded)) && (payers > 1 || isAgreement),
    perUnit && (pays || isAgreement || FORMS.half.test(folded)),
  ].some(Boolean);
}

const COMPARED = /\b(mer|mindre|more|less|skillnad\w*|difference)\b/;
