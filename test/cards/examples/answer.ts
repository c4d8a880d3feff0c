import { answerCard, texts } from '../../../cards/index.ts';
import { examplesOf } from '../example.ts';

const { sv, en } = texts;

const cost = 'Arboga kommuns kostnad är 69 000 kronor per år.';
const period = 'Föreslaget avtal är för perioden 2025-10-01 till 2028-09-30.';
const talks =
  'från hösten 2022 till hösten 2024 träffats för att diskutera möjligheter för gemensamt arbete med fokus på strategisk ledning och styrning i region och kommun';

const choices = (questions: readonly string[]) => questions.map((question) => ({ label: question, question }));

const oneSource = {
  sv: {
    parts: [
      {
        text: 'Arboga kommun betalar 69 000 kr per år för STARK, enligt förslaget till beslut.',
        sources: [{ label: 'Arboga kommun: Avtal STARK · Sammanfattning', quote: cost }],
      },
    ],
    choicesTitle: sv.answer.related,
    choices: choices(['Hur länge gäller STARK?', 'Vilka är parter i STARK?']),
    rated: { seal: '1f0c2a', question: 'Vad betalar Arboga?' },
  },
  en: {
    parts: [
      {
        text: 'Arboga pays SEK 69,000 a year for STARK, according to the proposal for a decision.',
        sources: [{ label: 'Municipality of Arboga: the STARK agreement · Sammanfattning', quote: cost }],
      },
    ],
    choicesTitle: en.answer.related,
    choices: choices(['How long is STARK valid?', 'Who are the parties to STARK?']),
    rated: { seal: '1f0c2a', question: 'What does Arboga pay?' },
  },
};

const severalSources = {
  sv: {
    parts: [
      {
        text: 'Arboga kommun betalar 69 000 kr per år för STARK, enligt förslaget till beslut.\n\nDet föreslagna avtalet STARK gäller från den 1 oktober 2025 till den 30 september 2028.',
        sources: [
          { label: 'Arboga kommun: Avtal STARK · Sammanfattning', quote: cost },
          { label: 'Arboga kommun: Avtal STARK · Sammanfattning', quote: period },
        ],
      },
      {
        text: 'Samtalen inför STARK fördes från hösten 2022 till hösten 2024.',
        sources: [{ label: 'Arboga kommun: Avtal STARK · Beskrivning av ärendet', quote: talks }],
      },
    ],
    choices: [],
  },
  en: {
    parts: [
      {
        text: 'Arboga pays SEK 69,000 a year for STARK, according to the proposal for a decision.\n\nThe proposed STARK agreement is valid from 1 October 2025 to 30 September 2028.',
        sources: [
          { label: 'Municipality of Arboga: the STARK agreement · Sammanfattning', quote: cost },
          { label: 'Municipality of Arboga: the STARK agreement · Sammanfattning', quote: period },
        ],
      },
      {
        text: 'The talks before STARK were held from autumn 2022 to autumn 2024.',
        sources: [{ label: 'Municipality of Arboga: the STARK agreement · Beskrivning av ärendet', quote: talks }],
      },
    ],
    choices: [],
  },
};

const notStated = {
  sv: {
    parts: [{ text: 'Dokumenten säger inte vad Köpings kommun betalar för STARK.', sources: [] }],
    note: sv.answer.searched('Arboga kommun: Avtal STARK; Den gyllene zonen: Styra och leda tillsammans'),
    choicesTitle: sv.answer.related,
    escalate: 'Vad betalar Köping för STARK?',
    choices: choices(['Vad betalar Arboga för STARK?', 'Vad betalar Region Västmanland för STARK?']),
    rated: { seal: '1f0c2b', question: 'Vad betalar Köping för STARK?' },
  },
  en: {
    parts: [{ text: 'The documents do not say what Köping pays for STARK.', sources: [] }],
    note: en.answer.searched(
      'Municipality of Arboga: the STARK agreement; The golden zone: Governing and leading together',
    ),
    choicesTitle: en.answer.related,
    escalate: 'What does Köping pay for STARK?',
    choices: choices(['What does Arboga pay for STARK?', 'What does Region Västmanland pay for STARK?']),
    rated: { seal: '1f0c2b', question: 'What does Köping pay for STARK?' },
  },
};

export const answerExamples = examplesOf(answerCard, {
  'one source': oneSource,
  'several sources': severalSources,
  'not stated': notStated,
});
