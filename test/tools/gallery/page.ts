import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type AdaptiveCard, cards } from '../../../cards/index.ts';
import { LANGUAGES, type Language } from '../../../domain/index.ts';
import { examples } from '../../cards/examples.ts';
import { hostConfigs, type Theme } from './host-config.ts';

/** Where a card is read: a narrow window or phone, and a wide chat. In pixels. */
const WIDTHS = [320, 600];

const THEMES = Object.keys(hostConfigs) as Theme[];

/** The gallery as one HTML page that needs no other file: the cards are drawn by the `adaptivecards` library in it. */
export function galleryPage(): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Samspel: every card</title>
<style>${style(require.resolve('adaptivecards/dist/adaptivecards.css'))}${style(own('gallery.css'))}</style>
</head>
<body>
<header><h1>Samspel: every card</h1><nav aria-label="Cards">${cards.map(link).join('')}</nav></header>
<main>${cards.map(({ name }) => section(name)).join('')}</main>
<script>${script(require.resolve('adaptivecards/dist/adaptivecards.min.js'))}</script>
<script>${script(require.resolve('markdown-it/browser'))}</script>
<script>const gallery = ${json({ hostConfigs, cards: rendered() })};</script>
<script>${script(own('draw.js'))}</script>
</body>
</html>
`;
}

// --- Internal helpers ---

const require = createRequire(import.meta.url);

const own = (name: string) => join(import.meta.dirname, name);
const style = (file: string) => readFileSync(file, 'utf8').replace(/\/\*# sourceMappingURL=.*\*\//, '');
const script = (file: string) => readFileSync(file, 'utf8').replace(/<\/script/gi, '<\\/script');
const json = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');
const link = ({ name }: { name: string }) => `<a href="#${name}">${name}</a>`;

/** Each card's JSON by the key that its places on the page name. */
function rendered(): Record<string, AdaptiveCard> {
  const looks = examples.flatMap(({ card, name, data }) =>
    LANGUAGES.map((language) => [keyOf(card.name, name, language), card.render(data[language], language)] as const),
  );
  return Object.fromEntries(looks);
}

const keyOf = (card: string, example: string, language: Language) => `${card}, ${example}, ${language}`;

function section(name: string): string {
  const shown = examples.filter(({ card }) => card.name === name);
  const looks = shown.flatMap((example) =>
    LANGUAGES.map((language) => look(keyOf(name, example.name, language), language)),
  );
  return `<section id="${name}"><h2>${name}</h2>${looks.join('')}</section>`;
}

function look(key: string, language: Language): string {
  const places = THEMES.flatMap((theme) =>
    WIDTHS.map(
      (width) => `<div class="card ${theme}" data-look="${key}" data-theme="${theme}" style="width:${width}px"></div>`,
    ),
  );
  return `<h3>${key}</h3><div class="looks" lang="${language}">${places.join('')}</div>`;
}
