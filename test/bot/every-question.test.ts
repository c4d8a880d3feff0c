import assert from 'node:assert/strict';
import { join } from 'node:path';
import { answerQuestion } from '../../bot/flows/ask.ts';
import type { Turn } from '../../bot/flows/flow.ts';
import { MAX_QUESTION } from '../../cards/index.ts';
import { LANGUAGES, loadKnowledge, type TenantStore } from '../../domain/index.ts';

const knowledge = loadKnowledge(join(import.meta.dirname, '../../domain/sources'));

/** A card may be this large, in bytes. */
const LARGEST = 28 * 1024;

const NOTHING_STORED = {
  commit: async () => 'done',
  thread: async () => undefined,
  knownAnswers: async () => [],
} as unknown as TenantStore;

describe('Every question that the knowledge knows', () => {
  for (const language of LANGUAGES) {
    it(`fits on a card (${language})`, async () => {
      for (const asks of knowledge.questions.values()) {
        for (const question of asks[language]) await fits(question, language);
      }
    }).timeout(60_000);
  }

  it('fits on a card where it is very long or names very many', async () => {
    const long = `Vad kostar avtalet ${'så och då '.repeat(15)}?`;
    for (const question of [long, 'Vad ansvarar Fagersta, Sala, Mora och Norsjö för?', 'När börjar avtalet?']) {
      await fits(question, 'sv');
    }
  });

  for (const [name, character] of Object.entries({ wide: '語', escaped: '\u0001', quoted: '"' })) {
    it(`fits on a card that sends it to the experts at its longest, in ${name} characters`, async () => {
      const refused = 'Kan vi ändra i skolöverenskommelsen, och hur går det i så fall till?';
      await fits(refused + character.repeat(MAX_QUESTION - refused.length), 'sv');
    });
  }
});

async function fits(question: string, language: Turn['language']): Promise<void> {
  const turn: Turn = {
    tenant: 'tenant',
    user: { id: 'anna', name: 'Anna' },
    conversation: { id: 'chat', kind: 'personal' },
    cause: 'one',
    language,
    now: new Date('2026-03-01T12:00:00Z'),
    input: { kind: 'text', text: question },
  };
  const services = {
    knowledge,
    store: NOTHING_STORED,
    newId: () => 'id',
    isAdmin: () => false,
    roster: async () => [],
    questionIn: () => undefined,
  };
  const { card } = await answerQuestion(question, turn, services);
  assert.ok(card && Buffer.byteLength(JSON.stringify(card)) < LARGEST, question);
}
