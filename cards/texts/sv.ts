/** All Swedish wording. `en.ts` has the same keys. */
export const sv = {
  answer: {
    title: 'Svar',
    showQuote: 'Citat',
    quoteTitle: 'Ordagrant ur dokumentet:',
    related: 'Fråga vidare',
    choose: 'Välj vad du menar',
    examples: 'Så här kan du fråga',
    searched: (titles: string) => `Jag har sökt i: ${titles}.`,
    rate: 'Hjälpte svaret dig?',
    rateUp: '👍 Ja',
    rateUpHint: 'Ja, svaret hjälpte mig',
    rateDown: '👎 Nej',
    rateDownHint: 'Nej, svaret hjälpte mig inte',
  },
  guide: {
    welcome: 'Hej! Jag är Samspel.',
    welcomeBack: 'Det här kan jag hjälpa till med',
    lead: (subjects: string) =>
      `Jag svarar på frågor om ${subjects}. Du får ett kort svar med källa och ordagrant citat. Står svaret inte i dokumenten säger jag det.`,
    howTo: 'Skriv en fråga med egna ord. I en gruppchatt eller kanal nämner du mig med @Samspel.',
    documentsTitle: 'Dokument jag läser ur',
    examplesTitle: 'Prova en fråga',
    commands: 'Skriv **hjälp** när du vill se det här igen.',
  },
  search: {
    answer: 'Svar',
    notStated: 'Står inte i dokumenten',
    notUnderstood: 'Jag förstod inte frågan',
    ambiguous: 'Vad menar du?',
  },
  feedback: {
    up: 'Tack, jag har sparat att svaret hjälpte dig.',
    down: 'Tack, jag har sparat att svaret inte hjälpte dig. Prova gärna att fråga med andra ord.',
    notKnown: 'Jag känner inte längre igen det svaret, så jag kunde inte spara vad du tyckte. Ställ frågan igen.',
  },
  replies: {
    empty: 'Jag ser ingen text i ditt meddelande. Skriv din fråga så söker jag svaret i dokumenten.',
    attachment: 'Jag kan inte läsa filer eller bilder. Skriv din fråga som text så söker jag svaret i dokumenten.',
    tooLong: (max: number) =>
      `Ditt meddelande är för långt för mig. Ställ frågan med högst ${max.toLocaleString('sv-SE')} tecken, gärna en fråga i taget.`,
    noIdentity:
      'Jag kan inte se vem du är i den här chatten, så jag kan inte svara här. Skriv till mig i en egen chatt.',
    unknownAction: 'Den knappen fungerar inte längre. Skriv **hjälp** så ser du vad jag kan göra.',
    invalidAction: 'Det där kunde jag inte ta emot. Kontrollera det du har skrivit och försök igen.',
    fault: (id: string) =>
      `Något gick fel hos mig, och det är inte ditt fel. Försök igen om en stund. Om det händer igen: uppge felnumret ${id} för den som sköter Samspel.`,
  },
  help: 'hjälp',
};

export type Texts = typeof sv;
