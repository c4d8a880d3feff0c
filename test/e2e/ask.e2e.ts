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
