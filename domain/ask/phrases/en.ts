import type { Phrases } from './form.ts';

/** The English sentences of answers. */
export const en: Phrases = {
  yes: 'Yes.',
  no: 'No.',
  notStated: {
    it: 'The documents do not state it.',
    who: 'The documents do not state who it is.',
    when: 'The documents do not state when.',
    where: 'The documents do not state where.',
    why: 'The documents do not state why.',
    how: 'The documents do not state how.',
    count: 'The documents do not state how many.',
    often: 'The documents do not state how often.',
    long: 'The documents do not state how long.',
    name: 'The documents do not state the name of the person or body.',
    law: 'The documents do not state which law or section it is.',
    much: 'The documents do not state how much it is.',
    perCapita: 'It cannot be calculated: the documents do not state how many they are.',
  },
  notPaid: (who, matter) => `The documents do not state what ${who} pays${matter && ` for ${matter}`}.`,
  noAmounts: (matter) => `The documents do not state what ${matter} costs: they give no amounts for it.`,
  known: 'What they do state:',
  outside: (documents) =>
    `The documents do not state it. The question lies outside what my ${counted(documents)} ${documents === 1 ? 'is' : 'are'} about.`,
  notUnderstood: 'I did not understand the question. Please say whom and what it is about, for example like this.',
  doYouMean: (readings) => `Do you mean ${readings}?`,
  isTheirs: (amount, who) => `${amount} is the amount of ${who}.`,
  sums: {
    monthly: (shown) => `That is ${shown} a month.`,
    overPeriod: (shown, from, to) => `That is ${shown} for the whole period ${from} – ${to}.`,
    total: (shown) => `Together that is ${shown} a year.`,
    difference: (shown) => `The difference is ${shown} a year.`,
    share: (shown) => `The share is ${shown}.`,
    half: (shown) => `Half is ${shown}.`,
    remainder: (shown) => `Then ${shown} a year is left.`,
    months: (number) => `That is ${number} months.`,
    years: (number) => `That is ${number} years.`,
    hoursYearly: (shown) => `That is ${shown} hours a year.`,
    timesYearly: (shown) => `That is ${shown} times a year.`,
  },
  decimalMark: '.',
  neverTogether: 'No, they are never valid at the same time.',
  bothValid: (from, to, months) => `Yes, both are valid from ${from} to ${to}, ${months} months.`,
  talk: {
    thanks: () => 'You are welcome! Just ask if there is anything more.',
    goodbye: () => 'Goodbye, and have a good day!',
    who: ({ documents, subjects, example }) =>
      `Hello! I am Samspel, a chatbot. I answer questions from ${counted(documents)}: about ${subjects}.${forExample(example)}`,
    rude: () => 'I understand if this is annoying. Please put the question another way, and I will try again.',
    praise: () => 'Glad to hear it! Do ask more.',
    greeting: ({ example }) =>
      `Hello! What would you like to know? I answer questions from my documents.${forExample(example)}`,
  },
};

// --- Internal helpers ---

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

const counted = (documents: number) => `${NUMBERS[documents] ?? documents} document${documents === 1 ? '' : 's'}`;

const forExample = (question: string) => question && ` Ask, for example, “${question}”`;
