// Runs in the gallery's page: draws each card in its places.
/* global AdaptiveCards, gallery, document */

// The Markdown that matters here, much as Teams has it: paragraphs, bold and escaped marks.
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  const safe = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const shown = safe.replace(/\\([!-/:-@[-`{-~])|\*\*([^*]+)\*\*/g, (_, mark, bold) => mark ?? `<b>${bold}</b>`);
  result.outputHtml = shown
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('');
  result.didProcess = true;
};

for (const place of document.querySelectorAll('[data-look]')) {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(gallery.hostConfigs[place.dataset.theme]);
  card.parse(gallery.cards[place.dataset.look]);
  place.append(card.render());
}
