import { rolesCard, texts } from '../../../cards/index.ts';
import type { Language } from '../../../domain/index.ts';
import { examplesOf } from '../example.ts';

const EVA = '00000000-0000-4000-8000-000000000002';
const BO = '00000000-0000-4000-8000-000000000003';

const both = <Data>(of: (language: Language) => Data): Readonly<Record<Language, Data>> => ({
  sv: of('sv'),
  en: of('en'),
});

const empty = (language: Language) => ({
  notice: '',
  people: [{ title: 'Anna Andersson · anna.andersson@example.se', value: BO }],
  several: false,
  personName: '',
  listTitle: texts[language].roles.noHolders,
  holders: [],
  pages: [],
});

export const rolesExamples = examplesOf(rolesCard, {
  'nobody yet': both(empty),
  'two people': both((language) => {
    const { roles, page } = texts[language];
    return {
      ...empty(language),
      notice: roles.appointed('Eva Ek', roles.inSentence.expert),
      listTitle: roles.holders,
      holders: [
        { name: 'Eva Ek', roleName: roles.names.expert, person: EVA, role: 'expert' as const },
        { name: 'Bo Berg', roleName: roles.names.coordinator, person: BO, role: 'coordinator' as const },
      ],
      pages: [{ label: page.next, page: 2 }],
    };
  }),
  'several of the name': both((language) => ({
    ...empty(language),
    notice: texts[language].roles.several('Eva Ek'),
    people: [
      { title: 'Eva Ek · eva.ek@example.se', value: EVA },
      { title: `Eva Ek · ${BO}`, value: BO },
    ],
    several: true,
    personName: 'Eva Ek',
  })),
});
