import { guideCard, MAX_CHOICES, MAX_DOCUMENTS, texts } from '../../cards/index.ts';
import { examplesOf, type Language, subjectsOf } from '../../domain/index.ts';
import type { Flow, Outcome, Services, Turn } from './flow.ts';

/** What Samspel can do, for `hjälp` and `help`. */
export const guide: Flow = {
  commands: [
    {
      word: { sv: texts.sv.help, en: texts.en.help },
      run: async ({ language }, services) => show(texts[language].guide.welcomeBack, services, language),
    },
  ],
};

/** The greeting when the bot has been added to a chat. */
export async function welcome({ language }: Turn, services: Services): Promise<Outcome> {
  return show(texts[language].guide.welcome, services, language);
}

// --- Internal helpers ---

function show(title: string, { knowledge }: Services, language: Language): Outcome {
  const lead = texts[language].guide.lead(subjectsOf(knowledge, language));
  const titles = [...knowledge.documents.values()].map(({ title }) => ({ title: title[language] }));
  const documents = titles.slice(0, MAX_DOCUMENTS);
  const examples = examplesOf(knowledge, language).slice(0, MAX_CHOICES);
  return { text: `${title} ${lead}`, card: guideCard.render({ title, lead, documents, examples }, language) };
}
