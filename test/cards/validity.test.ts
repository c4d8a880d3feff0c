import assert from 'node:assert/strict';
import { type AdaptiveCard, guideCard } from '../../cards/index.ts';
import { libraryErrors, schemaErrors } from './validity.ts';

describe('the check of a card', () => {
  const sound = guideCard.render({ title: 'Hej', lead: 'Fråga mig.', documents: [], examples: [] }, 'sv');
  const withElement = (element: object): AdaptiveCard => ({
    ...sound,
    body: [{ type: 'ColumnSet', columns: [{ type: 'Column', items: [{ type: 'Container', items: [element] }] }] }],
  });
  const withAction = (action: object): AdaptiveCard => ({ ...sound, actions: [action] });
  const execute = { type: 'Action.Execute', title: 'Skicka', verb: 'ask.question' };

  it('passes a sound card', () => {
    assert.deepEqual([...schemaErrors(sound), ...libraryErrors(sound)], []);
    assert.deepEqual(schemaErrors(withElement({ type: 'TextBlock', text: 'Hej' })), []);
  });

  const faults: Readonly<Record<string, AdaptiveCard>> = {
    'an element of no known type': withElement({ type: 'TextBlok', text: 'Hej' }),
    'an element without its text': withElement({ type: 'TextBlock' }),
    'a value that is not among the allowed': withElement({ type: 'TextBlock', text: 'Hej', size: 'Huge' }),
    'a property that no element has': withElement({ type: 'TextBlock', text: 'Hej', colour: 'Good' }),
    'a property of a newer version': withElement({
      type: 'Input.Text',
      id: 'a',
      label: 'Namn',
      valueChangedAction: {},
    }),
    'a picture whose address is none': withElement({ type: 'Image', url: 'https://' }),
    'an action of no known type': withAction({ ...execute, type: 'Action.Press' }),
    'a faulty fallback': withAction({ ...execute, fallback: { type: 'Action.Submit', titel: 'Skicka' } }),
  };

  for (const [name, card] of Object.entries(faults)) {
    it(`finds ${name} by the schema`, () => assert.notDeepEqual(schemaErrors(card), []));
  }

  it('finds a repeated id by the library', () => {
    const element = { type: 'TextBlock', id: 'answer', text: 'Hej' };
    assert.deepEqual(libraryErrors({ ...sound, body: [element, element] }), ['Duplicate Id "answer".']);
  });

  it('finds an input that must be filled in but has no label by the library', () => {
    const errors = libraryErrors(
      withElement({ type: 'Input.Text', id: 'name', isRequired: true, errorMessage: 'Fyll i' }),
    );
    assert.deepEqual(errors, ['Required inputs should have a label']);
  });
});
