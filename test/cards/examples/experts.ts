import {
  escalationCard,
  expertAnswerCard,
  expertsCard,
  myQuestionsCard,
  texts,
  ticketCard,
} from '../../../cards/index.ts';
import type { Language } from '../../../domain/index.ts';
import { examplesOf } from '../example.ts';

const question: Readonly<Record<Language, string>> = {
  sv: 'Får man ta med hund till kontoret?',
  en: 'May I bring my dog to the office?',
};
const comment: Readonly<Record<Language, string>> = {
  sv: 'Det gäller fredagar, när få är på plats.',
  en: 'It is about Fridays, when few are in.',
};
const reply: Readonly<Record<Language, string>> = {
  sv: 'Ja, om alla i rummet säger ja. Fråga din chef först.',
  en: 'Yes, if everybody in the room agrees. Ask your manager first.',
};
const day: Readonly<Record<Language, string>> = { sv: '3 december 2026', en: '3 December 2026' };

const both = <Data>(of: (language: Language) => Data): Readonly<Record<Language, Data>> => ({
  sv: of('sv'),
  en: of('en'),
});

const ticket = (language: Language) => {
  const { tickets } = texts[language];
  return {
    ticket: '8c9a2f1e',
    title: tickets.name(3),
    state: tickets.states.open,
    asked: tickets.asked('Anna Andersson', day[language]),
    question: question[language],
    comment: comment[language],
    holder: tickets.nobody,
    replyLabel: '',
    reply: '',
    open: true,
    free: true,
  };
};

const answered = (language: Language) => {
  const { tickets } = texts[language];
  const label = tickets.label('Eva Ek');
  return {
    state: tickets.states.answered,
    holder: '',
    replyLabel: label,
    reply: reply[language],
    open: false,
    free: false,
  };
};

const ticketExamples = examplesOf(ticketCard, {
  open: both(ticket),
  taken: both((language) => {
    const { tickets } = texts[language];
    return { ...ticket(language), state: tickets.states.claimed, holder: tickets.holder('Eva Ek'), free: false };
  }),
  'too long a reply': both((language) => ({
    ...ticket(language),
    notice: texts[language].tickets.cut(1500),
    draft: reply[language],
    publish: 'true' as const,
  })),
  'answered by another': both((language) => ({
    ...ticket(language),
    ...answered(language),
    notice: texts[language].tickets.answered('Eva Ek'),
    unsent: reply[language],
  })),
});

const mine = (language: Language) => {
  const { tickets } = texts[language];
  const asked = { name: tickets.name(3), question: question[language], replyLabel: '', reply: '' };
  return { ...asked, state: tickets.states.open, holder: tickets.nobody };
};

const myQuestionsExamples = examplesOf(myQuestionsCard, {
  sent: both((language) => {
    const { mine: wording } = texts[language];
    return { title: wording.sent, note: wording.note, rows: [mine(language)], pages: [] };
  }),
  'in all states': both((language) => {
    const { tickets, page } = texts[language];
    const taken = { ...mine(language), state: tickets.states.claimed, holder: tickets.holder('Eva Ek') };
    const { open, free, ...done } = answered(language);
    const rows = [mine(language), taken, { ...mine(language), ...done }];
    const pages = [{ label: page.next, page: 2 }];
    return { title: texts[language].mine.title, note: '', rows, pages };
  }),
});

const escalationExamples = examplesOf(escalationCard, {
  'too long a comment': both((language) => {
    const { cut } = texts[language].escalation;
    return { question: question[language], comment: comment[language], notice: cut(1000) };
  }),
});

const expertAnswerExamples = examplesOf(expertAnswerCard, {
  'to whoever asked': both((language) => expertAnswer(language)),
  'known answer': both((language) => ({ ...expertAnswer(language), escalate: question[language] })),
});

function expertAnswer(language: Language) {
  const { answered, tickets } = texts[language];
  return {
    label: tickets.label('Eva Ek'),
    answer: reply[language],
    source: answered.source('Eva Ek', day[language]),
    question: answered.question(question[language]),
  };
}

const lists = (
  language: Language,
  list: 'open' | 'refused' | 'known',
  others: readonly ('open' | 'refused' | 'known')[],
) => {
  const { titles } = texts[language].experts;
  const pages = others.map((other) => ({ label: titles[other], list: other, page: 1 }));
  return { title: titles[list], note: '', pages };
};

const expertsExamples = examplesOf(expertsCard, {
  'open tickets': both((language) => {
    const { tickets, page } = texts[language];
    const next = { label: page.next, list: 'open' as const, page: 2 };
    const shown = lists(language, 'open', ['refused', 'known']);
    const name = `${tickets.name(3)} · ${tickets.states.open}`;
    const row = { name, text: question[language], detail: tickets.nobody, ticket: '8c9a2f1e' };
    return { ...shown, rows: [row], pages: [next, ...shown.pages] };
  }),
  'refused questions': both((language) => {
    const name = texts[language].experts.times(7);
    return { ...lists(language, 'refused', ['open', 'known']), rows: [{ name, text: question[language], detail: '' }] };
  }),
  'known answers': both((language) => {
    const { known } = texts[language].experts;
    const row = {
      name: known('Eva Ek', day[language]),
      text: question[language],
      detail: reply[language],
      known: '5d1c',
    };
    return { ...lists(language, 'known', ['open', 'refused']), rows: [row] };
  }),
  'nothing yet': both((language) => ({
    ...lists(language, 'open', ['refused', 'known']),
    note: texts[language].experts.none.open,
    rows: [],
  })),
});

export const expertExamples = [
  ...ticketExamples,
  ...myQuestionsExamples,
  ...escalationExamples,
  ...expertAnswerExamples,
  ...expertsExamples,
];
