// biome-ignore-all lint/suspicious/noTemplateCurlyInString: templates and what looks like them are what is tested here.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { z } from 'zod';
import { defineCard } from '../../cards/card.ts';
import { verbatim, wording } from '../../cards/fields.ts';
import { texts } from '../../cards/index.ts';
import { element, textOf } from '../channel/card.ts';
import { sendingsOf } from './sendings.ts';
import { paragraphs, visibleText } from './visible-text.ts';

const echo = defineCard({
  name: 'echo',
  template: {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      { type: 'TextBlock', id: 'alone', text: '${text}', wrap: true },
      { type: 'TextBlock', id: 'among', text: '${t.answer.title}: ${text}', wrap: true },
      { type: 'TextBlock', $data: '${list}', id: 'listed', text: '${$data}', wrap: true },
    ],
    actions: [
      { type: 'Action.Execute', title: '${t.answer.title}', verb: 'echo.send', data: { said: '${raw}' } },
      { type: 'Action.Execute', title: '${t.answer.title}', verb: 'echo.stop' },
      {
        type: 'Action.ShowCard',
        title: '${t.answer.title}',
        card: { type: 'AdaptiveCard', body: [], actions: [{ type: 'Action.Execute', title: 'x', verb: 'echo.deep' }] },
      },
    ],
  },
  data: z
    .object({ text: verbatim(2000), also: wording(10).default('') })
    .transform(({ text }) => ({ text, list: [text], raw: text })),
  actions: { 'echo.send': z.object({ said: z.string() }), 'echo.stop': z.object({}), 'echo.deep': z.object({}) },
});

const SPOKEN: Readonly<Record<string, string>> = {
  emphasis: 'Vi har *mycket* kvar, __allt__ ~~klart~~ och snake_case_namn',
  code: 'Kör `npm test` och ```\nsedan\n``` detta',
  'links and pictures': '[klicka](https://example.org) ![bild](x.png) <https://example.org>',
  HTML: '<b>fet</b> <script>alert(1)</script> <!-- dold -->',
  'HTML entities': 'Skriv &amp; eller &copy; eller &#65; som det står',
  headings: '# Mål\n## Delmål',
  'underlined headings': 'Mål\n===\nDelmål\n---',
  lists: '- ett\n+ två\n* tre\n1. fyra\n2) fem',
  'quotes and rules': '> citat\n***\n---',
  tables: '| a | b |\n| - | - |\n| 1 | 2 |',
  'deep indents': 'Så här:\n    inte kod\n\tinte heller kod',
  'line breaks': 'Första raden\nandra raden\n\ntredje raden\r\nfjärde raden',
  backslashes: 'C:\\temp\\ny och \\*',
  'quotation marks': `"Citat" 'enkelt' ”svenskt” och «vinkel»`,
  'placeholders of templates': '${text} ${1+1} ${$root.t.help} ${if(true, 1, 2)} \\${x} $${x}',
  'date functions': 'Klart {{DATE(2026-02-14T06:08:39Z,SHORT)}} kl {{TIME(2026-02-14T06:08:39Z)}}',
  emoji: 'Bra jobbat 👩🏽‍💻👍 🇸🇪',
  'right-to-left text': 'مرحبا \u200fmed\u200e \u202btext\u202c',
  'JSON that looks like a card': '{"type":"TextBlock","text":"${x}"}',
  'a number': '0042',
  'a truth value': 'false',
};

describe('a card', () => {
  for (const [name, said] of Object.entries(SPOKEN)) {
    it(`shows ${name} as written`, async () => {
      const card = echo.render({ text: said }, 'sv');
      for (const id of ['alone', 'listed']) assert.deepEqual(await visibleText(textOf(card, id)), paragraphs(said));
      assert.deepEqual(await visibleText(textOf(card, 'among')), paragraphs(`Svar: ${said}`));
    });
  }

  it('shows any text as written', async () => {
    const pieces = ['*', '_', '`', '[', ']', '(', ')', '<', '>', '~', '|', '\\', '#', '-', '+', '=', '1.', '2)', '!'];
    const piece = fc.constantFrom(...pieces, '&amp;', '${', '{{', '}', '"', ' ', '    ', '\t', '\n', 'å', '👍', 'ord');
    const said = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(said, async (text) => {
        assert.deepEqual(await visibleText(textOf(echo.render({ text }, 'sv'), 'alone')), paragraphs(text));
      }),
    );
  });

  it('speaks the language asked for', () => {
    for (const language of ['sv', 'en'] as const) {
      const card = echo.render({ text: 'x' }, language);
      assert.equal(card.lang, language);
      assert.equal(element(card, 'among').text, `${texts[language].answer.title}: x`);
    }
  });

  it('gives each action a fallback for older clients that sends the same', () => {
    const [send, stop, show] = echo.render({ text: 'hej' }, 'sv').actions as Record<string, unknown>[];
    const submit = { type: 'Action.Submit', title: 'Svar' };
    assert.deepEqual(send?.fallback, { ...submit, data: { said: 'hej', verb: 'echo.send' } });
    assert.deepEqual(stop?.fallback, { ...submit, data: { verb: 'echo.stop' } });
    const [deep] = sendingsOf(show?.card);
    assert.deepEqual(deep?.action.fallback, { type: 'Action.Submit', title: 'x', data: { verb: 'echo.deep' } });
  });

  it('refuses data that does not fit', () => {
    assert.throws(() => echo.render({ text: 'x'.repeat(2001) }, 'sv'), z.ZodError);
    assert.throws(() => echo.render({ text: 'x', also: 'far too long' }, 'sv'), z.ZodError);
  });

  it('is the same each time, whatever was shown before', () => {
    const first = echo.render({ text: 'ett' }, 'sv');
    echo.render({ text: 'två' }, 'en');
    assert.deepEqual(echo.render({ text: 'ett' }, 'sv'), first);
  });
});
