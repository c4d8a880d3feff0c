import type { Bank } from '../bank.ts';
import { PARTY_KINDS } from '../facts.ts';
import { indexSpelling } from '../lexicon/spelling.ts';
import type { Question } from '../question.ts';
import type { Term } from '../terms.ts';
import { fold } from '../words.ts';

/** How a calculation is asked for. */
export const FORMS = {
  perCapita: /\b(per (invanare|person|capita|inhabitant|resident|elev|pupil|huvud|skalle|medarbetare|anstalld))\b/,
  perMonth: /\b((per|i|varje|a|each|every) (manad|manaden|month)|manadsvis|manadskostnad|monthly)\b/,
  overPeriod:
    /\b(hela (avtals)?(tiden|perioden)|hela avtals\w+|under (hela )?(perioden|avtalstiden)|totalkostnad\w*|total\w* (kostnad|cost)|over the (whole|entire|full)|(whole|entire|full) (period|term|agreement)|(in total|totalt)|sammanlagt|(alla )?tre ar|three years)\b/,
  percent: /\b(procent|procentuell\w*|percent|percentage|hur stor (andel|del)|what (share|proportion|part))\b|%/,
  difference:
    /\b(skillnad\w*|mellanskillnad\w*|skiljer|hur (mycket|mkt|mycke) (mer|mindre|hogre|lagre|dyrare|billigare)|difference|how much (more|less|higher|lower|cheaper))\b/,
  remainder: /\b(kvar|aterstar|resten|ovriga|left|remain\w*|the others?|the rest)\b/,
  half: /\b(halften|halva|halv|half)\b/,
  sum: /\b(tillsammans|ihop|sammanlag\w*|summan?|summera|plus|adderar|combined|together|sum|altogether|total\w*|hela finansieringen)\b/,
} as const;

export const isCalculation = ({ folded }: Question) => Object.values(FORMS).some((form) => form.test(folded));

/** Whether a question asks for money and brings nothing else in that the amounts do not explain. */
export function asksMoney(question: Question, bank: Bank): boolean {
  if (asksOtherwise(question) || !mentionsMoney(question)) return false;
  const amounts = bank.entries.filter(({ fact }) => fact.kind === 'amount' || fact.kind === 'share');
  const explained = ({ features }: Term) => amounts.some((entry) => !features.isDisjointFrom(entry.told));
  return question.terms.every((term) => isMoneyTalk(term) || bank.weightOf(term) < LIGHT || explained(term));
}

// --- Internal helpers ---

const LIGHT = 0.3;
/** A number from here on is an amount. */
const AMOUNT = 10_000;

const MONEY =
  /^(betal|kost|utgift|avgift|belopp|bidra|ansla|summa|pris|peng|kronor|kr$|tkr$|sek$|kosing|stalar|notan|pay|paid|cost|fee|contribut|money|price|krona|spend|amount)/;
const FINANCE = /^(fund|finans)/;
/** Folded words that ask for money without bringing anything else in. */
const SMALL =
  /^(ar|arlig|arligen|per|aret|year|yearly|annual|annually|sammanlagt|total|del|andel|share|part|hel|hela|stod|storlek|sjalv|sjalva|egen|eget|own)/;
/** Folded words that ask for a calculation. */
const OPERATION =
  /^(landar|lagger|lagga|pr|mkt|comes?|kommer|yearly|annual|arlig|mycke|alltihop|allt|varje|mot|jamfort|jamfort|manad|manads|monthly|month|vecka|week|dag|dygn|day|total|totalt|totala|sammanlag|tillsammans|ihop|summa|summera|summan|combined|together|altogether|overall|hela|whole|entire|procent|percent|percentage|andel|share|proportion|halft|halva|halften|halv|half|skillnad|skiljer|differ|mellanskillnad|kvar|aterstar|resten|rest|left|remain|minus|plus|jamfor|compare|invanare|inhabitant|capita|resident|avtalstid|avtalsperiod|period|lagg|add|raknar|rakna|exakt|exact|mycket|mer|mindre|more|less|match|stammer|delat|dividerat|divided|utslag|fordelat|snitt|genomsnitt|average|motsvarar|blir)/;

/** The money words that are mistyped most. */
const mistyped = indexSpelling(['betalar', 'betala', 'kostar', 'kostnad', 'kostnaden', 'avgiften']);

const isMoney = (folded: string) => MONEY.test(folded) || mistyped(folded) !== undefined;

function isMoneyTalk({ written, names }: Term): boolean {
  const words = fold(written).split(' ');
  return names || words.some((word) => isMoney(word) || [FINANCE, SMALL, OPERATION].some((form) => form.test(word)));
}

/** Why, when, where from and in what way are questions about money that no amount answers. */
function asksOtherwise({ slots, folded }: Question): boolean {
  const how =
    /\b(hur(?! (mycket|mkt|mycke|stor|hog|dyr|m.?nga (procent|kronor)))|how(?! (much|large|high|big|expensive)))\b/;
  const wherefrom = /\b(varifran|var (tar|far|kommer)|ifran|where (does|do|is|from))\b/;
  return slots.some((slot) => slot !== 'much' && slot !== 'often') || how.test(folded) || wherefrom.test(folded);
}

function mentionsMoney(question: Question): boolean {
  const { terms, slots, numbers, named, folded } = question;
  if (slots.includes('much') || numbers.some((number) => number > AMOUNT)) return true;
  if (terms.some(({ written }) => isMoney(fold(written)))) return true;
  if (!isCalculation(question)) return false;
  const compared = /\b(procent|percent|percentage|mer|mindre|more|less|skillnad\w*|difference)\b/.test(folded);
  const perUnit = FORMS.perCapita.test(folded) || FORMS.perMonth.test(folded);
  const pays = named.some(({ kind }) => PARTY_KINDS.has(kind));
  return (
    terms.some(({ written }) => FINANCE.test(fold(written))) || (perUnit && named.length > 0) || (compared && pays)
  );
}
