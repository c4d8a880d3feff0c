import type { Phrases } from './form.ts';

/** The Swedish sentences of answers. */
export const sv: Phrases = {
  yes: 'Ja.',
  afterAll: 'Jo.',
  no: 'Nej.',
  notStated: {
    it: 'Det står inte i dokumenten.',
    who: 'Det står inte i dokumenten vem eller vilka det är.',
    when: 'Det står inte i dokumenten när.',
    where: 'Det står inte i dokumenten var.',
    why: 'Det står inte i dokumenten varför.',
    how: 'Det står inte i dokumenten hur.',
    count: 'Det står inte i dokumenten hur många det är.',
    often: 'Det står inte i dokumenten hur ofta.',
    long: 'Det står inte i dokumenten hur länge.',
    name: 'Det står inte i dokumenten vad personen eller organet heter.',
    law: 'Det står inte i dokumenten vilken lag eller paragraf det är.',
    much: 'Det står inte i dokumenten hur mycket det är.',
    perCapita: 'Det går inte att räkna ut: det står inte i dokumenten hur många de är.',
  },
  notPaid: (who, matter) => `Det står inte i dokumenten vad ${who} betalar${matter && ` för ${matter}`}.`,
  noAmounts: (matter) => `Det står inte i dokumenten vad ${matter} kostar: där finns inga belopp.`,
  known: 'Det som står:',
  outside: (documents) =>
    `Det står inte i dokumenten. Frågan ligger utanför det som ${documents === 1 ? 'mitt' : 'mina'} ${counted(documents)} handlar om.`,
  notUnderstood: 'Jag förstod inte frågan. Skriv gärna vem och vad den gäller, till exempel så här.',
  doYouMean: (readings) => `Menar du ${readings}?`,
  isTheirs: (amount, who) => `${amount} är beloppet för ${who}.`,
  sums: {
    per: {
      month: (shown) => `Det blir ${shown} per månad.`,
      quarter: (shown) => `Det blir ${shown} per kvartal.`,
      halfYear: (shown) => `Det blir ${shown} per halvår.`,
      week: (shown) => `Det blir ${shown} per vecka.`,
      day: (shown) => `Det blir ${shown} per dag.`,
    },
    overYears: (shown, years) => `Det blir ${shown} på ${years} år.`,
    leftToPay: (shown, from, to) => `Från ${from} till ${to} blir det ${shown}, räknat i hela månader.`,
    divided: (shown) => `Delat lika blir det ${shown} var och år. Hur det ska delas står inte i dokumenten.`,
    ratio: (shown) => `Det ena beloppet går så många gånger i det andra: ${shown}.`,
    paysMore: (who, shown) => `Störst är beloppet för ${who}: ${shown} mer per år.`,
    shareOf: (whose, shown) => `Av beloppet för ${whose} är det ${shown}.`,
    part: (shown) => `Delen är ${shown}.`,
    overPeriod: (shown, from, to) => `Det blir ${shown} för hela perioden ${from} – ${to}.`,
    total: (shown) => `Sammanlagt blir det ${shown} per år.`,
    difference: (shown) => `Skillnaden är ${shown} per år.`,
    share: (shown) => `Andelen är ${shown}.`,
    half: (shown) => `Hälften är ${shown}.`,
    remainder: (shown) => `Då återstår ${shown} per år.`,
    yearly: {
      hours: (shown) => `Det blir ${shown} timmar per år.`,
      times: (shown) => `Det blir ${shown} gånger per år.`,
    },
    overTime: {
      hours: (shown) => `Det blir ${shown} timmar.`,
      times: (shown) => `Det blir ${shown} gånger.`,
    },
  },
  time: {
    units: {
      days: (number) => (number === 1 ? '1 dag' : `${number} dagar`),
      weeks: (number) => (number === 1 ? '1 vecka' : `${number} veckor`),
      months: (number) => (number === 1 ? '1 månad' : `${number} månader`),
      years: (number) => `${number} år`,
    },
    and: ' och ',
    length: (length) => `Det blir ${length}.`,
    left: (length, from, to) => `Det är ${length} kvar, från den ${from} till den ${to}.`,
    noneLeft: (day) => `Ingen tid är kvar den ${day}.`,
    elapsed: (length, day, percent) => `Den ${day} har det gått ${length}, ungefär ${percent} % av tiden.`,
    ago: (length, day) => `Den ${day} är det ${length} sedan.`,
    notBegun: (day) => `Den ${day} har det inte börjat.`,
    isOver: (end, day) => `Tiden gick ut den ${end}, före den ${day}. Dokumenten säger inte om det är gjort.`,
    isOpen: (end, day) =>
      `Tiden går ut den ${end}, och dagen är den ${day}. Dokumenten säger inte om det redan är gjort.`,
    longest: (who, length, other) => `Längst är tiden för ${who}: ${length} mot ${other}.`,
    endsLast: (who, end, other, length) => `Sist slutar ${who}, den ${end}. Det är ${length} efter den ${other}.`,
    beginsFirst: (who, start, other, length) =>
      `Först börjar ${who}, den ${start}. Det är ${length} före den ${other}.`,
    sameDay: (day) => `Det är samma dag, den ${day}.`,
    between: (from, to, length) => `Det är ${length} mellan den ${from} och den ${to}.`,
    noDay: 'Det står inte i dokumenten vilken dag.',
    noneValid: 'Inget av avtalen gäller då.',
    nothingDue: (from, to) => `Dokumenten anger inget som ska göras från den ${from} till den ${to}.`,
  },
  list: {
    placed: (place, of, what) => `Nummer ${place} av ${of} är: ${what.replace(/[.]$/, '')}.`,
    onlySo: (of) => `Listan har bara ${of}.`,
  },
  decimalMark: ',',
  neverTogether: 'Nej, de gäller aldrig samtidigt.',
  bothValid: (from, to, months) => `Ja, båda gäller från ${from} till ${to}, ${months} månader.`,
  talk: {
    thanks: () => 'Varsågod! Fråga gärna om du undrar över något mer.',
    goodbye: () => 'Hej då, ha det så bra!',
    who: ({ documents, subjects, example }) =>
      `Hej! Jag är Samspel, en chattbot. Jag svarar på frågor ur ${counted(documents)}: om ${subjects}.${forExample(example)}`,
    rude: () => 'Jag förstår om det är irriterande. Skriv gärna frågan på ett annat sätt, så försöker jag igen.',
    praise: () => 'Kul att höra! Fråga gärna mer.',
    greeting: ({ example }) => `Hej! Vad vill du veta? Jag svarar på frågor ur mina dokument.${forExample(example)}`,
  },
};

// --- Internal helpers ---

const NUMBERS = ['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];

const counted = (documents: number) => `${NUMBERS[documents] ?? documents} dokument`;

const forExample = (question: string) => question && ` Fråga till exempel ”${question}”`;
