import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startTool, type ToolProcess } from '../tools/playground/tool-process.ts';
import { clickAction, lastCard, launchBrowser, open, say, screenshot } from './playground-page.ts';

const QUESTION = 'Får man parkera vid kommunhuset?';
const REPLY = 'Ja, två timmar, på framsidan.';

/** The Playground's one client is that of its current user, who is its administrator; it is English. */
describe('what the documents do not answer, in the Agents Playground', () => {
  let folder: string;
  let tool: ToolProcess;
  let browser: Browser;
  let page: Page;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samspel-e2e-'));
    tool = await startTool(folder);
    const address = await tool.address();
    browser = await launchBrowser();
    page = await open(browser, address);
  });

  after(async () => {
    await browser?.close();
    tool?.process.kill('SIGINT');
    assert.equal(await tool?.exitCode, 0);
    await rm(folder, { recursive: true, force: true });
  });

  it('lets an administrator appoint an expert', async () => {
    await say(page, 'roles');
    const roles = await lastCard(page, 'Nobody has a role yet');
    await screenshot(page, 'experts-roles');
    await roles.getByLabel('Or type the person’s name').fill('Alva Strandmark');
    await clickAction(roles, 'Appoint');
    await lastCard(page, 'Alva Strandmark is now an expert.');
    await screenshot(page, 'experts-appointed');
  });

  it('sends a question to the expert, who takes it and replies, and the asker reads the reply', async () => {
    await say(page, QUESTION);
    const refused = await lastCard(page, 'Det står inte i dokumenten');
    await clickAction(refused, 'Skicka till ansvarig');
    await refused.getByLabel('Vill du lägga till något? (frivilligt)').fill('Det gäller en tisdag.');
    await screenshot(page, 'experts-ask');
    await clickAction(refused, 'Skicka');
    await lastCard(page, 'Your question has been sent');

    const ticket = await lastCard(page, 'Det gäller en tisdag.');
    await screenshot(page, 'experts-ticket');
    await clickAction(ticket, 'I will take this');
    const taken = await lastCard(page, 'In progress');
    await taken.getByLabel('Your answer (sent to the person who asked)').fill(REPLY);
    await taken.getByLabel('Use the answer also when others ask the same question').check();
    await screenshot(page, 'experts-taken');
    await clickAction(taken, 'Send the answer');

    await lastCard(page, 'Answer from Alva Strandmark, not from the documents');
    await screenshot(page, 'experts-replied');
    await say(page, 'my questions');
    const mine = await lastCard(page, 'My questions');
    await mine.getByText('Answered', { exact: true }).waitFor();
    await mine.getByText(REPLY).waitFor();
    await screenshot(page, 'experts-mine');
  });

  it('gives the published reply to whoever asks the same', async () => {
    await say(page, 'Vid kommunhuset, får man parkera?');
    const known = await lastCard(page, 'Svar från Alva Strandmark, inte ur dokumenten');
    await known.getByText(REPLY).waitFor();
    await screenshot(page, 'experts-known');
  });
});
