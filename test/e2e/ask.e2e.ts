import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startTool, type ToolProcess } from '../tools/playground/tool-process.ts';
import { clickAction, lastCard, launchBrowser, mention, open, openChat, say, screenshot } from './playground-page.ts';

const QUOTE =
  'Föreslaget avtal är för perioden 2025-10-01 till 2028-09-30. Arboga kommuns kostnad är 69 000 kronor per år.';

describe('asking in the Agents Playground', () => {
  let folder: string;
  let tool: ToolProcess;
  let address: string;
  let browser: Browser;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samspel-e2e-'));
    tool = await startTool(folder);
    address = await tool.address();
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    tool?.process.kill('SIGINT');
    assert.equal(await tool?.exitCode, 0);
    await rm(folder, { recursive: true, force: true });
  });

  it('answers in the personal chat, with the quote one click away', async () => {
    const page = await open(browser, address);
    await say(page, 'Vad betalar Arboga?');
    const card = await lastCard(page, '69 000 kr');
    const quote = card.getByText(QUOTE).first();
    assert.equal(await quote.isVisible(), false);
    await screenshot(page, 'ask-answer');
    await clickAction(card, 'Citat');
    await quote.waitFor();
    await screenshot(page, 'ask-quote');
    await page.close();
  });

  it('takes a thumb, and the answer stays', async () => {
    const page = await open(browser, address);
    await say(page, 'Vad betalar Arboga?');
    const card = await lastCard(page, '69 000 kr');
    await clickAction(card, '👍 Ja');
    // The Playground's client is English, whatever the question is.
    await page.getByText('Thank you, I have saved that the answer helped you.').waitFor();
    await screenshot(page, 'ask-rated');
    await page.close();
  });

  const OUTCOMES: readonly (readonly [name: string, question: string, said: string])[] = [
    ['ambiguous', 'När går avtalet ut?', 'Menar du STARK eller överenskommelsen om skolutveckling?'],
    ['not-stated', 'Vad betalar Köping för STARK?', 'Det står inte i dokumenten vad Köpings kommun betalar'],
    ['calculation', 'Vad blir Arbogas kostnad under hela avtalstiden?', '207 000 kr'],
    ['false-premise', 'Arboga betalar 590 000 kr per år för STARK, visst?', 'Nej.'],
    ['monthly', 'och utslaget per månad?', '5 750 kr'],
    ['compound', 'Vem utser direktören och vilka framgångsfaktorer finns?', 'förtroende och tillit'],
    ['in-english', 'What does the Programme Council do?', 'Programme Council'],
    ['outside', 'Vad kostar en förskoleplats i Köping?', 'Det står inte i dokumenten'],
    ['smalltalk', 'Tack så mycket!', 'Varsågod'],
  ];

  it('tells each kind of outcome apart in words', async () => {
    const page = await open(browser, address);
    for (const [name, question, said] of OUTCOMES) {
      await say(page, question);
      await lastCard(page, said);
      await screenshot(page, `ask-${name}`);
    }
    await page.close();
  });

  for (const [chat, name] of [
    ['KSO och KD', 'ask-group-chat'],
    ['Årets resultat', 'ask-channel'],
  ] as const) {
    it(`answers when mentioned in ${chat}`, async () => {
      const page = await open(browser, address);
      await openChat(page, chat);
      await mention(page, 'Samspel', 'Vad betalar Arboga?');
      await lastCard(page, '69 000 kr');
      await screenshot(page, name);
      await page.close();
    });
  }
});
