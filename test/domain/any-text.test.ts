import assert from 'node:assert/strict';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Asked, ask, LANGUAGES, loadKnowledge } from '../../domain/index.ts';
import { anyText } from '../questions/anything.ts';

const knowledge = loadKnowledge(join(import.meta.dirname, '../../domain/sources'));
const TODAY = '2026-03-01';
const OUTCOMES = ['answer', 'notStated', 'notUnderstood', 'ambiguous', 'smalltalk'];

describe('any text at all', () => {
  const text = anyText(knowledge);
  const language = fc.constantFrom(...LANGUAGES);

  it('gets a reply that can be shown, and the same one each time', () => {
    fc.assert(
      fc.property(text, language, (question, language) => {
        const asked = ask(question, knowledge, { language, today: TODAY });
        checkReply(asked);
        assert.deepEqual(ask(question, knowledge, { language, today: TODAY }), asked);
      }),
      { numRuns: 300 },
    );
  }).timeout(60_000);

  it('can follow on any other', () => {
    fc.assert(
      fc.property(text, text, language, (before, question, language) => {
        const { frame } = ask(before, knowledge, { language, today: TODAY });
        checkReply(ask(question, knowledge, { language, today: TODAY, frame }));
      }),
      { numRuns: 150 },
    );
  }).timeout(60_000);

  it('is read no further than any question goes', () => {
    const question = 'Vad betalar Arboga?';
    const { reply } = ask(question.padEnd(20_000, ' '), knowledge, { language: 'sv', today: TODAY });
    assert.deepEqual(reply, ask(question, knowledge, { language: 'sv', today: TODAY }).reply);
  });
});

function checkReply({ reply, frame }: Asked) {
  assert.ok(OUTCOMES.includes(reply.outcome));
  assert.ok(LANGUAGES.includes(reply.language));
  const said = reply.parts.map(({ text }) => text).join('');
  assert.match(said, /\p{L}/u);
  assert.ok(said.length <= 700, said);
  assert.doesNotMatch(JSON.stringify(reply), /\$\{|undefined|NaN/);
  assert.equal(typeof JSON.parse(frame), 'object');
  assert.ok(frame.length < 20_000);
}
