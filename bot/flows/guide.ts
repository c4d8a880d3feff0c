import { guideCard, texts } from '../../cards/index.ts';
import type { Language } from '../../domain/index.ts';
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
  const documents = [...knowledge.documents.values()].map(({ title }) => ({ title: title[language] }));
  return { text: `${title} ${texts[language].guide.lead}`, card: guideCard.render({ title, documents }, language) };
}
