// Runs in the gallery's page: draws each card in its places.
/* global AdaptiveCards, markdownit, gallery, document */

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownit().render(text);
  result.didProcess = true;
};

for (const place of document.querySelectorAll('[data-look]')) {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(gallery.hostConfigs[place.dataset.theme]);
  card.parse(gallery.cards[place.dataset.look]);
  place.append(card.render());
}
