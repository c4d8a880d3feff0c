import type { Phrases } from './form.ts';

/** The English sentences of answers. */
export const en: Phrases = {
  yes: 'Yes.',
  afterAll: 'Yes.',
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
    per: {
      month: (shown) => `That is ${shown} a month.`,
      quarter: (shown) => `That is ${shown} a quarter.`,
      halfYear: (shown) => `That is ${shown} for half a year.`,
      week: (shown) => `That is ${shown} a week.`,
      day: (shown) => `That is ${shown} a day.`,
    },
    overYears: (shown, years) => `That is ${shown} for ${years} years.`,
    leftToPay: (shown, from, to) => `From ${from} to ${to} that is ${shown}, counted in whole months.`,
    divided: (shown) =>
      `Divided equally that is ${shown} each a year. The documents do not state how it is to be divided.`,
    ratio: (shown) => `The one amount goes so many times into the other: ${shown}.`,
    paysMore: (who, shown) => `The larger amount is that of ${who}: ${shown} more a year.`,
    shareOf: (whose, shown) => `Of the amount of ${whose} it is ${shown}.`,
    part: (shown) => `The part is ${shown}.`,
    overPeriod: (shown, from, to) => `That is ${shown} for the whole period ${from} – ${to}.`,
    total: (shown) => `Together that is ${shown} a year.`,
    difference: (shown) => `The difference is ${shown} a year.`,
    share: (shown) => `The share is ${shown}.`,
    half: (shown) => `Half is ${shown}.`,
    remainder: (shown) => `Then ${shown} a year is left.`,
    yearly: {
      hours: (shown) => `That is ${shown} hours a year.`,
      times: (shown) => `That is ${shown} times a year.`,
    },
    overTime: {
      hours: (shown) => `That is ${shown} hours.`,
      times: (shown) => `That is ${shown} times.`,
    },
  },
  time: {
    units: {
      days: (number) => (number === 1 ? '1 day' : `${number} days`),
      weeks: (number) => (number === 1 ? '1 week' : `${number} weeks`),
      months: (number) => (number === 1 ? '1 month' : `${number} months`),
      years: (number) => (number === 1 ? '1 year' : `${number} years`),
    },
    and: ' and ',
    length: (length) => `That is ${length}.`,
    left: (length, from, to) => `${length} are left, from ${from} to ${to}.`,
    noneLeft: (day) => `No time is left on ${day}.`,
    elapsed: (length, day, percent) => `On ${day}, ${length} have passed, about ${percent} % of the time.`,
    ago: (length, day) => `On ${day} it is ${length} ago.`,
    notBegun: (day) => `On ${day} it has not begun.`,
    isOver: (end, day) =>
      `The time ran out on ${end}, before ${day}. The documents do not say whether it has been done.`,
    isOpen: (end, day) =>
      `The time runs out on ${end}, and the day is ${day}. The documents do not say whether it has already been done.`,
    longest: (who, length, other) => `The longest is the time of ${who}: ${length} against ${other}.`,
    endsLast: (who, end, other, length) => `The last to end is ${who}, on ${end}. That is ${length} after ${other}.`,
    beginsFirst: (who, start, other, length) =>
      `The first to begin is ${who}, on ${start}. That is ${length} before ${other}.`,
    sameDay: (day) => `It is the same day, ${day}.`,
    between: (from, to, length) => `There are ${length} between ${from} and ${to}.`,
    noDay: 'The documents do not state which day.',
    noneValid: 'None of the agreements is valid then.',
    nothingDue: (from, to) => `The documents give nothing that is to be done from ${from} to ${to}.`,
  },
  list: {
    placed: (place, of, what) => `Number ${place} of ${of} is: ${what.replace(/[.]$/, '')}.`,
    onlySo: (of) => `The list has only ${of}.`,
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
