import type { Entity } from './facts.ts';
import type { Mention } from './names.ts';
import type { Slot } from './question.ts';
import type { Word } from './words.ts';

/** How a question is put, read from its small words. All patterns are over folded text, in both languages. */

/** Whether it asks for yes or no: plainly, or as a statement that waits to be confirmed. */
export type Claim = 'none' | 'asked' | 'asserted';

/** The words that questions are asked with, for a pattern: folded or as written. */
export const QUESTION_WORDS =
  'vad|va|vem|vems|vilka|vilken|vilket|n[aä]r|hur|varf[oö]r|var|what|who|whom|whose|when|where|why|how|which';
const QUESTION_WORD = new RegExp(`\\b(?:${QUESTION_WORDS})\\b`);

/** Whether a folded text has a question word. */
export const hasQuestionWord = (folded: string) => QUESTION_WORD.test(folded);

const SLOT_FORMS: readonly (readonly [Slot, RegExp])[] = [
  ['often', /\b(hur (pass )?ofta|hur manga ganger|hur tatt|how (often|frequently|regularly)|how many times)\b/],
  ['long', /\b(hur lange|hur lang tid|under vilken tid|for how long|how long)\b/],
  ['count', /\b(hur m.?nga(?! (procent|kronor|kr|percent))|antal(et)?|how many|number of)\b/],
  ['much', /\b(hur mycket|how much|vad (kostar|betalar)|hur (stor|hog|dyr)t?)\b/],
  [
    'when',
    /\b(nar(?! det galler)|n[aä]r|vilket (datum|klockslag)|vilket ar(?! (det|den|ett|en|som|de)\b)|vilken (dag|manad|vecka|termin)|vilka (datum|dagar|manader)|(for|under|i|till) vilka ar|hur dags|when(?!ever)|(what|which) (date|year|day)|deadline|(over|during|under|i) (what|which|vilken) (period|tid))\b/,
  ],
  [
    'where',
    /(^|\boch |[,.?!] ?)(var|vart) (?!(det|den|de|dom|han|hon|ju|sa|med|och|som)\b)|\b(varifran|where|vilken (plats|ort|lokal)|adress(en)?|lokal(en)?|address|venue)\b/,
  ],
  [
    'why',
    /\b(varfor|orsak(en)?|anledning(en)?|hur kommer det sig|av vilket skal|vad beror|why|how come|(what|which) reasons?|reasons? (for|why|behind))\b/,
  ],
  [
    'law',
    /\b((vilken|vilka|vilket) (paragraf(er)?|kapitel|lag(ar|rum)?|bestammelse)|(which|what) (section|law|chapter|paragraph|act)|under which section|lagrum)\b/,
  ],
  [
    'name',
    /\b(vad heter|vad hette|heter|vem ar|namn(et|en)? pa|(what('s| is| are)) the names?|names? of|who('s| is)|(vilka|vilken|which) ((tva|tre|fyra|two|three|four) )?(forskare|larare|personer|person|handlaggare|professor|researchers?|teachers?|professors?|people|persons?))\b/,
  ],
  ['who', /\b(vem|vems|vilka personer|who|whom|whose|vilka (sitter|gor|deltar|bjuds|skriver|ingar|star|medverkar))\b/],
];

/** The slots that a question asks for. "Vem är …" asks for a name only of a role or a person. */
export function slotsOf(folded: string, mentions: readonly Mention[]): Slot[] {
  const slots: Slot[] = [];
  for (const [slot, form] of SLOT_FORMS) {
    if (form.test(folded) && !isOther(slot, folded, mentions)) slots.push(slot);
  }
  return slots;
}

/** Whether what looks like asking for a slot asks for something else: what somebody is, where money comes from. */
function isOther(slot: Slot, folded: string, mentions: readonly Mention[]): boolean {
  if (slot === 'where') return WHEREFROM.test(folded);
  if (slot !== 'name') return false;
  const named = mentions.some(({ entity }) => entity.kind === 'role' || entity.kind === 'person');
  return !named && !PERSON.test(folded) && !NAME.test(folded);
}

const PERSON =
  /\b(vem ar|who is|who's) .*(ledare|chef|ordforande|direktor|handlaggare|sekreterare|rektor|samordnare|director|manager|chair|leader|coordinator)/;
const NAME = /\b(heter|hette|namn\w*|names?|(vilka|vilken|which) \w+)\b/;
const WHEREFROM = /\b(pengar\w*|stalar\w*|finans\w*|medel|money|fund\w*|kosing|deg)\b/;

const WHICH: readonly (readonly [Entity['kind'], RegExp])[] = [
  ['municipality', /\b(vilka|vilken|which|what) (\w+ )?(kommuner\w*|kommun|municipalit(y|ies))\b/],
  ['region', /\b(vilka|vilken|which|what) (\w+ )?(regioner\w*|region|regions)\b/],
  ['university', /\b(vilka|vilket|which|what) (\w+ )?(universitet|larosaten?|hogskol\w+|universit(y|ies))\b/],
  ['person', /\b(vilka|vilken|which|what) (\w+ )?(friskolor\w*|skolor|skola|schools?|foretag\w*|compan(y|ies))\b/],
];

/** The kind of which a question wants to know who they are, by name. */
export const kindAsked = (folded: string) => WHICH.find(([, form]) => form.test(folded))?.[0];

const VERB_FIRST =
  /^(sa |okej |ok |men |och |so |and |but )?(ar|var|har|hade|kan|ska|skall|far|fick|maste|galler|gallde|lopte|borjade|slutade|betalade|beslutade|skrev|tecknade|deltog|ingick|tog|gav|holls|blev|fanns|sa|satt|skulle|kunde|stammer|finns|fanns|betalar|tar|sitter|sager|blir|blev|behover|bor|ingar|kommer|kostar|star|vill|gar|gick|loper|slutar|borjar|deltar|ansvarar|utser|vants|vantas|innebar|medfor|raknas|hor|ges|fortsatter|paverkas|paverkar|skickas|styrs|finansieras|omfattar|omfattas|namns|namnges|kravs|behovs|utses|is|are|was|were|does|do|did|has|have|had|can|could|will|would|should|must|may|isn't|aren't|doesn't)\b/;
const TAGGED =
  /\b(visst|eller hur|inte sant|va|ellerhur|right|correct|isn't it|aren't they|doesn't it|isnt it|don't they|is that so|true)\s*\?*\s*$|\b(stammer det|ar det sant|ar det sa|is it true|is it correct|is it right|am i right)\b|\bval\b.*\?/;

export function claimOf(folded: string): Claim {
  if (TAGGED.test(folded)) return 'asserted';
  const opening = (folded.split(/[.!:]\s+/).at(-1) ?? folded).trim();
  const asksWhere = /^(var|vart) (?!det|den|de|dom|han|hon|ju)/.test(opening);
  if (VERB_FIRST.test(opening) && !asksWhere) return 'asked';
  return STATED.test(opening) && !hasQuestionWord(opening) && !ALTERNATIVE.test(opening) && !LEANING.test(opening)
    ? 'asserted'
    : 'none';
}

/** A sentence of some length with a question mark and no question word wants to be confirmed. */
const STATED = /^(\S+\s+){4,}\S+\s*\?$/;
const ALTERNATIVE = /\b(vart|eller|or)\b/;

const UNNAMED: readonly (readonly [Entity['kind'], RegExp])[] = [
  ['agreement', /^(avtal(et|ets|en)?|overenskommels(e|en|ens)|agreements?|contract|deal)$/],
  ['region', /^(regionen|regionens|regioner|regionerna|region)$/],
  ['body', /^(gruppen|gruppens|gruppe?r(na)?|radet|radets|group|groups|council|namnden|committee)$/],
];

/** Whether a word is one for a kind of thing, such as "avtalet". */
export const isUnnamed = (folded: string) => UNNAMED.some(([, form]) => form.test(folded));

/** The kinds that are meant without a name; a word that is part of a name does not count. */
export function unnamedIn(words: readonly Word[], mentions: readonly Mention[]): Entity['kind'][] {
  const free = words.filter((_, at) => !mentions.some(({ from, to }) => from <= at && at < to));
  const meant = UNNAMED.filter(([, form]) => free.some(({ folded }) => form.test(folded))).map(([kind]) => kind);
  return meant.filter((kind) => !mentions.some(({ entity }) => entity.kind === kind));
}

const LEANING = /^(och|men|and|but|what about|how about|hur ar det med|ok(ej)? (och|men)?|da|jaha|nej|no)\b/;
const PRONOUN =
  /\b(det|den|de|dom|dem|deras|dess|denna|detta|dessa|han|hon|dar|darifran|da|it|its|they|them|their|that|this|those|these|there|he|she)\b/;

const PEOPLE = /\b(dem|dom|de|deras|them|they|their|han|hon|he|she|his|her|hans|hennes)\b/;

/** Whether it is about those who were named before, and can only be understood so. */
export const isAboutThem = (folded: string) => PEOPLE.test(folded);

export function leansOn(folded: string, mentions: readonly Mention[]): boolean {
  return LEANING.test(folded) || (mentions.length === 0 && PRONOUN.test(folded));
}
