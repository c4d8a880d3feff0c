import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { texts } from '../../cards/index.ts';
import { LANGUAGES, type Language } from '../../domain/index.ts';

/** Words that are common in one language and never stand in the other. */
const FOREIGN: Readonly<Record<Language, RegExp>> = {
  sv: /\b(the|and|you|your|with|this|that|what|from|answer|question|save|send|show|write)\b/i,
  en: /(?<!\p{L})(och|att|det|som|för|är|inte|jag|du|från|fråga|spara|skicka|visa|skriv)(?!\p{L})/iu,
};

/** What a card shows or reads aloud. */
const WORDED = new Set([
  'text',
  'title',
  'label',
  'placeholder',
  'errorMessage',
  'altText',
  'tooltip',
  'speak',
  'fallbackText',
]);

const folder = new URL('../../cards/', import.meta.url);

describe('the wording', () => {
  for (const language of LANGUAGES) {
    it(`is never empty in ${language}`, () => {
      for (const [key, text] of wordingOf(texts[language])) assert.match(text, /\S/, key);
    });

    it(`holds no words of another language in ${language}`, () => {
      for (const [key, text] of wordingOf(texts[language])) assert.doesNotMatch(text, FOREIGN[language], key);
    });

    it(`has no spaces to spare in ${language}`, () => {
      for (const [key, text] of wordingOf(texts[language])) assert.doesNotMatch(text, /^\s|\s$| {2}/, key);
    });
  }

  it('lists as much in both languages', () => {
    const keys = (language: Language) => wordingOf(texts[language]).map(([key]) => key);
    assert.deepEqual(keys('en').sort(), keys('sv').sort());
  });

  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    it(`is not in the template ${file}`, () => {
      const template: unknown = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
      assert.deepEqual(hardCoded(template), []);
    });
  }
});

// --- Internal helpers ---

/** Each text by its path, those that are made of values with a value of one digit. */
function wordingOf(part: unknown, path = ''): [string, string][] {
  if (typeof part === 'string') return [[path, part]];
  if (typeof part === 'function') return [[path, String(part(...Array(part.length).fill(1)))]];
  return Object.entries(part as object).flatMap(([key, value]) => wordingOf(value, path ? `${path}.${key}` : key));
}

/** The shown texts of a template that say something of their own. */
function hardCoded(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    if (typeof value !== 'string') return hardCoded(value);
    return WORDED.has(key) && /[\p{L}\d]/u.test(value.replace(/\$\{[^}]*\}/g, '')) ? [`${key}: ${value}`] : [];
  });
}
