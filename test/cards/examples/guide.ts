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
    sv: { title: texts.sv.guide.welcome, documents: titles.sv.map((title) => ({ title })) },
    en: { title: texts.en.guide.welcome, documents: titles.en.map((title) => ({ title })) },
  },
});
