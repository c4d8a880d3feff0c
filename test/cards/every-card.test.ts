import assert from 'node:assert/strict';
import { verbs } from '../../bot/flows/index.ts';
import { type AdaptiveCard, cards } from '../../cards/index.ts';
import { LANGUAGES, type Language } from '../../domain/index.ts';
import { type CardNode, isNode, nodesOf } from '../channel/card.ts';
import { examples } from './examples.ts';
import { isInput, sendingsOf } from './sendings.ts';
import { libraryErrors, schemaErrors } from './validity.ts';

/** Above this Teams may refuse a message, in bytes of JSON. */
const MAX_CARD = 28 * 1024;

/** Above this Teams hides buttons behind a menu or leaves them out. */
const MAX_ACTIONS = 6;

describe('every card', () => {
  it('has examples', () => {
    assert.deepEqual(new Set(examples.map(({ card }) => card)), new Set(cards));
  });

  it('has a name of its own', () => {
    assert.equal(new Set(cards.map(({ name }) => name)).size, cards.length);
  });

  for (const card of cards) {
    it(`${card.name}: sends each of its verbs in some example`, () => {
      const shown = examples.filter((example) => example.card === card);
      const rendered = shown.map(({ data }) => card.render(data.sv, 'sv'));
      const sent = new Set(rendered.flatMap((json) => sendingsOf(json)).map(({ action }) => action.verb));
      assert.deepEqual([...sent].sort(), Object.keys(card.actions).sort());
    });
  }

  for (const { card, name, data } of examples) {
    for (const language of LANGUAGES) {
      describe(`${card.name}, ${name}, ${language}`, () =>
        checkLook(() => card.render(data[language], language), language));
    }
  }
});

// --- Internal helpers ---

function checkLook(render: () => AdaptiveCard, language: Language) {
  let json: AdaptiveCard;
  let nodes: CardNode[];

  before(() => {
    json = render();
    nodes = [...nodesOf(json)];
  });

  it('is valid for the adaptivecards library', () => {
    assert.deepEqual(libraryErrors(json), []);
  });

  it('is valid for the Adaptive Card 1.5 schema', () => {
    assert.deepEqual(schemaErrors(json), []);
  });

  it('has every placeholder filled in', () => {
    assert.doesNotMatch(JSON.stringify(json), /\$\{|\bundefined\b|\bNaN\b|\[object /);
  });

  it('can be sent', () => {
    const size = Buffer.byteLength(JSON.stringify(json));
    assert(size < MAX_CARD, `The card is ${size} bytes; at most ${MAX_CARD} can be sent.`);
  });

  it('can be read aloud, and shown as text', () => {
    assert.equal(json.lang, language);
    for (const key of ['speak', 'fallbackText']) assert.match(String(json[key]), /\p{L}/u, key);
  });

  it('has unique ids', () => {
    const ids = nodes.map(({ id }) => id).filter((id) => id !== undefined);
    assert.deepEqual(ids, [...new Set(ids)]);
  });

  it('shows all of its text', () => {
    for (const node of nodes.filter(({ type }) => type === 'TextBlock')) {
      assert.match(String(node.text), /\S/, 'an empty text');
      assert.equal(node.wrap, true, `cut off: ${node.text}`);
      assert.equal(node.maxLines, undefined, `cut off: ${node.text}`);
    }
  });

  it('describes its pictures', () => {
    for (const node of nodes.filter(({ type }) => type === 'Image')) assert.match(String(node.altText ?? ''), /\S/);
  });

  it('labels its inputs, says what is wrong with them and limits them', () => {
    for (const input of nodes.filter(isInput)) assertUsable(input);
  });

  it('toggles elements that are there', () => {
    const ids = new Set(nodes.map(({ id }) => id));
    for (const target of nodes.flatMap(({ targetElements }) => targetElements ?? [])) {
      assert(ids.has(isNode(target) ? target.elementId : target), `no element ${JSON.stringify(target)}`);
    }
  });

  it('has few enough actions, each with a title', () => {
    for (const { actions } of nodes) {
      const titles = Array.isArray(actions) ? actions.filter(isNode).map(({ title }) => String(title ?? '')) : [];
      assert(titles.length <= MAX_ACTIONS, `${titles.length} actions`);
      for (const title of titles) assert.match(title, /\S/);
    }
  });

  it('sends what its verbs take', () => {
    assert(!nodes.some(({ type }) => type === 'Action.Submit'), 'Action.Submit is only a fallback');
    for (const { action, inputs } of sendingsOf(json)) assertTaken(action, inputs);
  });
}

function assertUsable(input: CardNode) {
  const id = String(input.id);
  assert.match(String(input.label ?? ''), /\S/, `${id} has no label`);
  const checked = ['isRequired', 'regex', 'min', 'max'].some((key) => input[key] !== undefined && input[key] !== false);
  if (checked) assert.match(String(input.errorMessage ?? ''), /\S/, `${id} has no error message`);
  if (input.type === 'Input.Text') assert(Number(input.maxLength) > 0, `${id} has no maxLength`);
}

function assertTaken(action: CardNode, inputs: readonly CardNode[]) {
  const verb = String(action.verb);
  const data = isNode(action.data) ? action.data : {};
  const fallback = isNode(action.fallback) ? action.fallback : {};
  assert(verbs.includes(verb), `${verb} is not routed`);
  assert.equal(fallback.type, 'Action.Submit');
  assert.equal(fallback.title, action.title);
  assert.deepEqual(fallback.data, { ...data, verb });
  const schemas = cards.map(({ actions }) => actions[verb]).filter((schema) => schema !== undefined);
  for (const { shape } of schemas) {
    const sent = [...Object.keys(data), ...inputs.map(({ id }) => String(id))];
    assert.deepEqual(sent.sort(), Object.keys(shape).sort(), verb);
    for (const [key, value] of Object.entries(data)) assert(shape[key]?.safeParse(value).success, `${verb}: ${key}`);
  }
}
