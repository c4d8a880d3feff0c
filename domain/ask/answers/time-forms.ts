import type { TimeUnit } from '../durations.ts';
import type { Question } from '../question.ts';
import { fold } from '../words.ts';

/** How time is asked about, over folded text in both languages. */
export const TIME_FORMS = {
  both: /\b(samtidigt|overlapp\w*|overlap\w*|parallellt|bada (avtalen|galler|overenskommelserna)|both|same time|simultaneous\w*|side by side|sida vid sida)\b/,
  left: /\b(kvar|aterstar|aterstaende|resterande|left|remain\w*|to go|pa oss|hinner vi|har vi pa|until|till dess|tills|hur langt ar det|hur lang tid ar det|how far|how soon|how long (do|have) we|langre till|lange till|from today|from now|fran (i dag|idag|nu)|much longer|innan|before|fram till|drojer|long before)\b/,
  elapsed:
    /\b(hur gammalt?|how old|hur lange har|how long has|how long have|hittills|so far|into (the|a|an|it)|(redan|already) (gatt|gallt|elapsed|passed|run)|har (gatt|gallt|forflutit|passerat)|sedan (dess )?(avtal|start|workshop|mot|traff)\w*|(har|hade|has|have|had)\b.*\b(gatt|pagatt|gallt|lopt|passerat|forflutit|avverkat|gone|gone by|passed|elapsed|lapsed|been running|been in force)|avverka\w*|passed by|gone by|hur lange ?se(da)?n|(ar|manader|veckor|dagar) (sen|sedan)|how long ago|since)\b/,
  late: /\b(forsenad\w*|sen(a)? med|for sent|overdue|late(?! (autumn|fall|spring|summer|winter|in|19|20))|delayed|behind schedule|missat|passerat (datumet|tiden|deadline\w*)|(datum\w*|dag\w*|deadline\w*|tid\w*) .*passera\w*|deadline\w* (har )?(passerat|gatt ut|passed)|has the deadline|passed the deadline|tiden (har )?gatt ut|gatt over tiden|efter utsatt tid)\b/,
  longer: /\b(langst|langre an|kortast|kortare an|longest|longer than|shortest|shorter than)\b/,
  first: /\b(forst\w*|tidigast|fore|innan|first|earliest|earlier|sooner|before)\b/,
  last: /\b(sist|senast|last|latest|later|langst)\b/,
  after: /\b(efter (att|det att)?|after|vidare|langre an|outlast\w*|outlive\w*|beyond|on after|kvar nar)\b/,
  apart: /\b(skiljer|mellan|between|apart|skillnad\w*|differ\w*|glapp\w*|gap|avstand\w*)\b/,
  same: /\b(samma|desamma|lika|likadan\w*|olika|skiljer|skillnad\w*|overens|ihop|differ\w*|same|identical|match\w*|agree|consistent|motsag\w*|contradict\w*|enig\w*|krock\w*)\b/,
  ends: /\b(slut\w*|gar ut|loper ut|upphor\w*|utgang\w*|till och med|ends?|ending|ended|expir\w*|end dates?|over)\b/,
  starts:
    /\b(borja\w*|start\w*|trader i kraft|tradde|inled\w*|drar igang|starts?|begins?|beginning|start dates?|commence\w*|kick\w*|takes? effect|took effect|com(es?|ing) into (force|effect)|enters? into force)\b/,
  exactDay:
    /\b((vilken|vilket|exakt|exakta|precis|pa|which|what|exact|precise|on what|on which) (exakt |exakta |precis |exact |precise )?(dag|datum|dagen|datumet|klockslag|day|date|time of day)|hur dags|what time|datum(et)?( exakt)?$|nar exakt|exakt nar|exactly when|when exactly|vilken veckodag|which weekday)\b/,
  share: /\b(procent|percent\w*|hur stor (del|andel)|how much of|what (share|part|proportion|fraction))\b|%/,
} as const;

const UNITS: readonly (readonly [TimeUnit, RegExp])[] = [
  [
    'months',
    /\b((hur m.?nga|antal(et)?|how many|number of|the number of) (hela |fulla |fler |whole |full |more )?(manader|man|mnd|months))\b/,
  ],
  ['weeks', /\b((hur m.?nga|antal(et)?|how many|number of) (hela |fulla |whole |full |more )?(veckor|weeks))\b/],
  [
    'days',
    /\b((hur m.?nga|antal(et)?|how many|number of) (hela |fulla |fler |whole |full |more )?(dagar|dygn|days))\b/,
  ],
  ['years', /\b((hur m.?nga|antal(et)?|how many|number of) (hela |fulla |whole |full |more )?(ar|years))\b/],
];
const BARE: readonly (readonly [TimeUnit, RegExp])[] = [
  ['months', /\b(manader|months|i manader|in months)\b/],
  ['weeks', /\b(veckor|weeks)\b/],
  ['days', /\b(dagar|days)\b/],
];

/** The unit that a length is asked in; undefined where only "how long" is asked, or no length at all. */
export function unitIn({ folded: asked, terms }: Question): TimeUnit | undefined {
  const before = terms.filter(({ context }) => context).map(({ written }) => fold(written));
  const folded = [asked, ...before].join(' ');
  const [unit] = UNITS.find(([, form]) => form.test(folded)) ?? BARE.find(([, form]) => form.test(folded)) ?? [];
  return unit;
}

/** Whether a length of time is asked for. */
export function asksLength(question: Question): boolean {
  return (
    UNITS.some(([, form]) => form.test(question.folded)) ||
    /\b(hur l.?nge|hur lang|hur manga av (dem|de|dom)|how many of (them|those)|hur lang tid|how long|how much time|hur mycket tid|hur gammal\w*|how old|how far|how soon|hur langt|(kvar|aterstar|left)\b.*\b(i|in) (manader|dagar|veckor|months|days|weeks)|(month|day|week|manad|dag)\w* (left|kvar|remaining)|(hur (mycket|mkt)|how much) (av|of)\b.*\b(avverka\w*|gatt|passerat|elapsed|passed|gone|left|remain\w*|kvar|aterstar))\b/.test(
      question.folded,
    )
  );
}

/** Words of time, and such as come with it; the rest of a question must be explained by what it is about. */
export const TIME_WORDS =
  /^(gall|giltig|period|avtalsperiod|avtalstid|tidsperiod|lop|upphor|utgar|utgang|slut|borja|start|trad|igang|fortfarande|annu|lange|langt|langst|langre|langd|tid|kraft|ut$|valid|expir|end|begin|running|run|still|force|over$|last|duration|manad|month|ar$|aret|aren|year|dag|day|veck|week|samtidigt|overlapp|overlap|both|bada|parallell|kvar|aterst|rester|left|remain|till|until|innan|fore|before|efter|after|senast|sist|forst|first|latest|earl|later|sen|late|overdue|forsen|delay|skilj|skillnad|differ|mellan|between|apart|gap|glapp|ihop|samma|desamm|same|lika|olika|match|overens|agree|hinn|hinna|hunnit|oss$|har$|nu$|now|idag|today|dagens|raknat|rakna|count|fran|from|gammal|old|gatt|gar|passer|pass|elaps|sedan|since|ago|del|andel|procent|percent|share|part|hela|whole|full|fulla|hel|total|langre|fler|more|deadline|klar|fardig|finish|done|gora|gors|gjord|gjort|due|date|datum|slutdat|startdat|skriv|sag|say|write|enligt|accord|going|anta|suppose|say$|vid|nar|when|just|exakt|exact|precis|half|halv|birthday|fodelsedag|nyar|arsskift|jul|artikel|article|kontrakt|contract|vara|blir|kommer|upp|kor|lever|live|pag|ongoing|force|effect|active|aktiv|paper|papper|handling|document|dokument|arend|beslut|beslutspunkt|decision|point|kostnad|cost|budget|forsta|andra|two|tva|forbi|gone|spent|go|far|soon|drojer|droj|snart|rak|stell|stall|be$|lang$|long$|nasta$|next$|upptar|tar$|take|vilk|which|kvart|snitt|planer|omfatt|cover|span|strack|vara|rack|compris|christmas|total|forflut|vi$|efter|antal|number|outlast|outliv|avverk|pagatt|sept|milstolp|runt|round|tidpunkt)/;

/** Words of a question about time that say nothing of it. */
export const GENERIC_WORDS =
  /^(foresla|sign|skriv|was|avtal|overenskommels|agreement|foreslag|forslag|propos|teckn|idag|today|nu|now|say|sag|samarbet|cooperation|tanke|tankt|redan|planned|planer|arboga|tjansteskriv)/;
