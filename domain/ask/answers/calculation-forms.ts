import type { Question } from '../question.ts';

/** How a calculation is asked for, over folded text in both languages. */
export const FORMS = {
  perCapita:
    /\b((per|var(je|t)|each|every|i snitt per) (invanare|person|capita|inhabitant|resident|elev|pupil|student|barn|child|huvud|head|skalle|medarbetare|anstalld|employee|kommun|municipality|skattebetalare|taxpayer|medlem|member|deltagande kommun|participating municipality))\b/,
  overPeriod:
    /\b(hela (avtals)?(tiden|perioden|vevan|kalaset|avtalet|traktatet)|hela avtals\w+|under (hela )?(perioden|avtalstiden)|avtalstiden|totalkostnad\w*|slutnota\w*|total\w* (kostnad|cost|bill)|(over|for|during|across) the (whole|entire|full)|(whole|entire|full) (period|term|agreement|contract|duration)|(in total|totalt|tot)|sammanlagt|allt som allt|all told|alla aren|alla ar|grand total|(every|each) year of|varje ar av)\b/,
  years:
    /\b((\d+|tva|tre|fyra|fem|sex|sju|atta|nio|tio|two|three|four|five|six|seven|eight|nine|ten) (hela |full |forsta |narmaste |kommande |first |next )?(ar|aren|years?)|(ganger|times|multiplicerat med|multiplied by) (\d+|tva|tre|fyra|fem|sex|sju|atta|nio|tio|two|three|four|five|six|seven|eight|nine|ten))\b/,
  percent:
    /\b(procent\w*|percent\w*|tredjedel\w*|fjardedel\w*|femtedel\w*|tiondel\w*|(a|one) (third|quarter|fifth|tenth)|per cent|percentage\w*|hur stor (andel|del)|vilken andel|(what|which|how (big|large) a) (share|proportion|part|slice|piece|chunk|fraction)|hur stor (bit|tartbit|slant)|andel(en)?)\b|%/,
  fraction:
    /\b((en|a|one) (tredjedel|fjardedel|femtedel|tiondel|third|quarter|fifth|tenth)|tredjedelen|fjardedelen|femtedelen|tiondelen) (av|of)\b/,
  difference:
    /\b(skillnad\w*|mellanskillnad\w*|skiljer|diff(en|ar)?|hur (mycket|mkt|mycke) (mer|mindre|hogre|lagre|storre|dyrare|billigare)|hur manga kronor (mer|mindre)|difference|differs?|how much (more|less|higher|lower|bigger|larger|cheaper)|gap|short of)\b/,
  compared:
    /\b(mer|mest|mindre|minst|storre|storst\w*|hogre|hogst\w*|lagre|lagst\w*|dyrast|more|most|less|least|larger|largest|bigger|biggest|smaller|smallest|higher|highest|lower|lowest|majority|lion's share|lejonpart\w*)\b/,
  ratio:
    /\b(hur manga ganger (sa )?(mycket|mer|stor\w*|dyr\w*|hog\w*)|how many times (as|more|bigger|larger|the|what)|ganger sa mycket)\b/,
  leftToPay:
    /\b((kvar|aterstar|left|remain\w*|outstanding)( att| to)? (betala|pay|be paid)|aterstaende (kostnad|betalning|belopp)\w*|(betala|pay|kostar|cost)\b.*\b(resten av (avtals)?(tiden|perioden)|aterstaende (tid|period)\w*|(the )?(rest|remainder) of the (term|period|agreement)))\b/,
  remainder:
    /\b(kvar|over at|aterstar|resten|left|remain\w*|the rest|dras? (av|ifran)|minus|subtract\w*|exklusive|utom|excluding|without)\b/,
  half: /\b(halften|halva|halvan|halv|half)\b/,
  sum: /\b(allt som allt|allt i allt|all in all|all told|tillsammans|ihop|sammanlag\w*|sammantag\w*|summan?|summera\w*|plus|adderar|combined|together|sum|altogether|total\w*|tot|hela (finansieringen|potten|kakan|summan|kalaset|kostnaden)|all(a|t)? (pengar\w*|the money)|(whole|entire|full) (pot|pie|sum|cost|funding|bill)|samlade?|lagg(er)? samman)\b|\w \+ \w/,
  adding:
    /\b(inrakna\w*|raknar in|raknat med|raknar med|medrakna\w*|inklusive|inkl|inclu\w*|lagg(er|a)? (till|pa)|plus|aven|add(ing|ed)?|counting|med .+ (med|ocksa))\b/,
} as const;

/** By which unit of time an amount is asked for. */
export const PER_UNIT = {
  month:
    /\b((per|i|varje|pr|a|each|every) (manad|manaden|manan|mnd|man|month)|manadsvis|pa (tolv|12) manader|(over|by|across) (twelve|12) months|(pa|over) (tolv|12) manader|pa manader|manadskostnad\w*|monthly)\b/,
  quarter: /\b((per|i|varje|a|each|every) (kvartal\w*|quarter)|kvartalsvis|quarterly|kvartalskostnad)\b/,
  halfYear: /\b((per|varje|a|each|every|ett|for) (halvar|half year|half-year|six months)|halvarsvis|half a year)\b/,
  week: /\b((per|i|varje|a|each|every) (vecka|veckan|week)|veckovis|weekly)\b/,
  day: /\b((per|om|varje|a|each|every) (dag|dagen|dan|dygn|day)|daily|dagligen)\b/,
} as const;

export function isCalculation(question: Question): boolean {
  const amounts = question.numbers.filter((number) => number >= LEAST_AMOUNT);
  const forms = [...Object.values(FORMS), ...Object.values(PER_UNIT)];
  return amounts.length > 1 || yearsIn(question) !== undefined || forms.some((form) => form.test(question.folded));
}

/** Whether it asks plainly for a calculation with what was told before: "och på två år?", "in per cent?". */
export function asksToCalculate(question: Question): boolean {
  const plain = [FORMS.overPeriod, FORMS.percent, FORMS.half, FORMS.sum, FORMS.difference, ...Object.values(PER_UNIT)];
  return yearsIn(question) !== undefined || plain.some((form) => form.test(question.folded));
}

/** Whether an amount by year is asked for, rather than for the whole time. */
export const isYearly = (folded: string) =>
  /\b(per ar|om aret|arlig\w*|varje ar|a year|per year|yearly|annual(ly)?|each year|every year)\b/.test(folded) &&
  !/\b(hela|whole|entire|full|alla|(every|each) year of|varje ar av|grand total)\b/.test(folded);

/** So many years as a question says or names: "tre år", "2026–2028", "2026 och 2027"; undefined below two. */
export function yearsIn({ folded, dates, numbers }: Question): number | undefined {
  const years = dates.filter(({ span }) => span.from.endsWith('-01-01') && span.to.endsWith('-12-31'));
  const named = [...new Set(years.map(({ span }) => Number(span.from.slice(0, 4))))].sort();
  const [first, last] = [named[0], named.at(-1)];
  if (first !== undefined && last !== undefined && last > first) {
    const isRange = named.length === 2 && /20\d\d ?(-|–|till|to|through|t o m) ?(och med )?20\d\d/.test(folded);
    return isRange ? last - first + 1 : named.length;
  }
  const said = FORMS.years.test(folded) ? numbers.find((number) => number > 1 && number <= MOST_YEARS) : undefined;
  return said;
}

/** Into how many parts something is divided by the fractions that a question names: 3 for "en tredjedel". */
export const fractionsIn = ({ folded }: Question): number[] =>
  FRACTIONS.filter(([, form]) => form.test(folded)).map(([parts]) => parts);

// --- Internal helpers ---

const FRACTIONS: readonly (readonly [number, RegExp])[] = [
  [3, /\b(tredjedel|(a|one) third)/],
  [4, /\b(fjardedel|(a|one) quarter)/],
  [5, /\b(femtedel|(a|one) fifth)/],
  [10, /\b(tiondel|(a|one) tenth)/],
];

const MOST_YEARS = 50;
/** A number from here on is an amount. */
const LEAST_AMOUNT = 10_000;
