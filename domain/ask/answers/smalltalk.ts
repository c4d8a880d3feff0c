import { examplesOf, subjectsOf } from '../about.ts';
import type { Mind } from '../mind.ts';
import { type Manner, phrases } from '../phrases.ts';
import type { Question } from '../question.ts';
import type { Reply } from '../reply.ts';
import { fold, wordsOf } from '../words.ts';

/** From the most telling to the least: "hej och tack" is thanks. */
const FORMS: readonly (readonly [Manner, RegExp])[] = [
  ['thanks', /\b(tack(ar)?|tusen tack|thanks|thank you|thx|cheers)\b/],
  [
    'goodbye',
    /\b(hej ?da|adjo|vi ses|ha (en |det )?(bra|fin|trevlig)\w*|god natt|bye|goodbye|see you|have a (nice|good|great))\b/,
  ],
  [
    'who',
    /\b(vem ar du|vad ar du|vad kan du|vad gor du|vad heter du|vad kan jag fraga|kan du hjalpa|hur fungerar du|ar du (en|nagon|ett)|manniska eller|are you (a|an|human)|who are you|what are you|what can you|what do you do|your name|how do you work|can you help)\b/,
  ],
  [
    'rude',
    /\b(dum\w*|idiot\w*|korkad\w*|vardelos\w*|skit\w*|fan|javla|helvete|stupid|useless|damn|shit|crap|fuck\w*|hate you)\b/,
  ],
  [
    'praise',
    /\b(bra (jobbat|svar|gjort)|snyggt|toppen|perfekt|kanon|harligt|grymt|nice|great|perfect|good (job|answer)|well done|awesome)\b/,
  ],
  [
    'greeting',
    /\b(hej(san)?|hallaa?|tjena(re)?|tja|tjabba|god ?(morgon|dag|kvall|middag)|morsning|hello|hi|hey|good (morning|afternoon|evening|day))\b/,
  ],
];

/** What can be said of the bot itself. */
const ABOUT_ME = /^(hjalp|help|bot|robot|mannisk|human|maskin|machine|assist|fraga|fragor|ask|questions?)/;

/** A short word in return where a message is nothing but talk; undefined where something is asked. */
export function answerSmalltalk(
  { text, folded, terms, mentions, language }: Question,
  { bank, knowledge }: Mind,
): Reply | undefined {
  const found = FORMS.find(([, form]) => form.test(folded));
  if (!found || mentions.length > 0) return undefined;
  const talk = FORMS.flatMap(([, form]) => wordsOf(form.exec(folded)?.[0] ?? '')).map((word) => word.folded);
  const rest = terms.filter(({ written }) => !talk.includes(fold(written)));
  const content = rest.filter((term) => [...term.features].some(bank.isKnown));
  const polite = (found[0] === 'thanks' || found[0] === 'goodbye') && !/\?/.test(text);
  const asked = found[0] === 'who' ? content.filter(({ written }) => !ABOUT_ME.test(fold(written))) : content;
  if (asked.length > (polite ? 3 : found[0] === 'who' ? 0 : 1)) return undefined;
  const [example = ''] = examplesOf(knowledge, language);
  const told = { documents: knowledge.documents.size, subjects: subjectsOf(knowledge, language), example };
  return {
    outcome: 'smalltalk',
    language,
    parts: [{ text: phrases[language].talk[found[0]](told), sources: [] }],
    choices: [],
  };
}
