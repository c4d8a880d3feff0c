import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

const SCREENSHOTS = fileURLToPath(new URL('../../build/screenshots/', import.meta.url));

/** Quiet on machines without a display, a graphics card or the internet. */
const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the Chromium that CHROMIUM names, or Debian's. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: CHROMIUM_ARGS });
}

/** Opens the Playground in its personal chat; requests to any other host are blocked. */
export async function open(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ locale: 'sv-SE', viewport: { width: 1400, height: 1100 } });
  const { host } = new URL(address);
  await page.route(
    (url) => url.host !== host,
    (route) => route.abort(),
  );
  await page.goto(address);
  await messageBox(page).waitFor();
  return page;
}

/** Goes to the chat or channel of this name. */
export async function openChat(page: Page, name: string): Promise<void> {
  await page.getByRole('treeitem', { name }).click();
  await messageBox(page).waitFor();
}

/** Sends a message to the chat that is open. */
export async function say(page: Page, text: string): Promise<void> {
  await messageBox(page).fill(text);
  await messageBox(page).press('Enter');
}

/** Sends a message that begins with a mention of the bot, as a group chat or channel asks for. */
export async function mention(page: Page, bot: string, text: string): Promise<void> {
  await messageBox(page).pressSequentially('@');
  await page.getByRole('menuitem', { name: bot }).click();
  await messageBox(page).pressSequentially(` ${text}`);
  await messageBox(page).press('Enter');
}

/** The last card that says this, waited for. */
export async function lastCard(page: Page, text: string): Promise<Locator> {
  const card = page.locator('.ac-adaptiveCard', { hasText: text }).last();
  await card.waitFor();
  return card;
}

/** Presses the card's first button of this title. */
export function clickAction(card: Locator, title: string): Promise<void> {
  return card.getByRole('button', { name: title, exact: true }).first().click();
}

/** Stores what the page shows as build/screenshots/NAME.png. */
export async function screenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${SCREENSHOTS}${name}.png` });
}

// --- Internal helpers ---

/** In a channel the first box begins a new post; those after it are for replies. */
const messageBox = (page: Page) => page.locator('div[role=textbox][contenteditable=true]').first();
