import type { Phrases } from './form.ts';

/** The Swedish sentences of answers. */
export const sv: Phrases = {
  yes: 'Ja.',
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
    monthly: (shown) => `Det blir ${shown} per månad.`,
    overPeriod: (shown, from, to) => `Det blir ${shown} för hela perioden ${from} – ${to}.`,
    total: (shown) => `Sammanlagt blir det ${shown} per år.`,
    difference: (shown) => `Skillnaden är ${shown} per år.`,
    share: (shown) => `Andelen är ${shown}.`,
    half: (shown) => `Hälften är ${shown}.`,
    remainder: (shown) => `Då återstår ${shown} per år.`,
    months: (number) => `Det blir ${number} månader.`,
    years: (number) => `Det blir ${number} år.`,
    hoursYearly: (shown) => `Det blir ${shown} timmar per år.`,
    timesYearly: (shown) => `Det blir ${shown} gånger per år.`,
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
