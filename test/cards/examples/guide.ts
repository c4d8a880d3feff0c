import { guideCard, texts } from '../../../cards/index.ts';
import { examplesOf } from '../example.ts';

const titles = {
  sv: [
    'Arboga kommun: Avtal STARK',
    'Den gyllene zonen: Styra och leda tillsammans',
    'Region Sörmland: Internt lärande och årshjul för RUS',
    'Region Västmanland: Tjänsteskrivelse avtal STARK',
    'Överenskommelse om skolutveckling: Ensam är inte stark',
  ],
  en: [
    'Municipality of Arboga: the STARK agreement',
    'The golden zone: Governing and leading together',
    'Region Sörmland: Internal learning and the annual cycle of the RUS',
    'Region Västmanland: Official report on the STARK agreement',
    'School development agreement: Alone is not strong',
  ],
};

export const guideExamples = examplesOf(guideCard, {
  welcome: {
    sv: {
      title: texts.sv.guide.welcome,
      lead: texts.sv.guide.lead('avtalet STARK och överenskommelsen om skolutveckling'),
      documents: titles.sv.map((title) => ({ title })),
      examples: ['Vad betalar Arboga för STARK?', 'Hur länge gäller skolavtalet?', 'Vilka är parter i skolavtalet?'],
    },
    en: {
      title: texts.en.guide.welcome,
      lead: texts.en.guide.lead('the STARK agreement and the school development agreement'),
      documents: titles.en.map((title) => ({ title })),
      examples: ['What does Arboga pay for STARK?', 'How long is the school agreement valid?'],
    },
  },
});
