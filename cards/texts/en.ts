import type { Texts } from './sv.ts';

/** All English wording, with the keys of `sv.ts`. */
export const en: Texts = {
  answer: {
    title: 'Answer',
    showQuote: 'Quote',
    quoteTitle: 'Word for word from the document (in Swedish):',
    related: 'Related questions',
    choose: 'Choose what you mean',
    examples: 'You can ask like this',
    searched: (titles) => `I have searched: ${titles}.`,
    rate: 'Did the answer help you?',
    rateUp: '👍 Yes',
    rateUpHint: 'Yes, the answer helped me',
    rateDown: '👎 No',
    rateDownHint: 'No, the answer did not help me',
  },
  guide: {
    welcome: 'Hello! I am Samspel.',
    welcomeBack: 'What I can help with',
    lead: (subjects) =>
      `I answer questions about ${subjects}. You get a short answer with its source and the exact quote. If the documents do not say, I tell you so.`,
    howTo: 'Ask in your own words. In a group chat or a channel, mention me with @Samspel.',
    documentsTitle: 'The documents I read',
    examplesTitle: 'Try a question',
    commands: 'Write **help** to see this again.',
  },
  search: {
    answer: 'Answer',
    notStated: 'Not in the documents',
    notUnderstood: 'I did not understand the question',
    ambiguous: 'What do you mean?',
  },
  feedback: {
    up: 'Thank you, I have saved that the answer helped you.',
    down: 'Thank you, I have saved that the answer did not help you. Try asking in other words.',
    notKnown: 'I no longer recognise that answer, so I could not save what you thought of it. Ask the question again.',
  },
  replies: {
    empty: 'I see no text in your message. Write your question and I will look for the answer in the documents.',
    attachment: 'I cannot read files or pictures. Write your question as text and I will look in the documents.',
    tooLong: (max) =>
      `Your message is too long for me. Ask in at most ${max.toLocaleString('en-GB')} characters, one question at a time.`,
    noIdentity: 'I cannot see who you are in this chat, so I cannot answer here. Write to me in a chat of your own.',
    unknownAction: 'That button no longer works. Write **help** to see what I can do.',
    invalidAction: 'I could not take that. Check what you have written and try again.',
    fault: (id) =>
      `Something went wrong on my side; it is not your fault. Try again in a while. If it happens again, give the error number ${id} to whoever looks after Samspel.`,
  },
  help: 'help',
};
