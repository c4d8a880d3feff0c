import { MAX_NAME, texts } from '../../cards/index.ts';
import type { Language, Named, RoleHolder, TenantStore } from '../../domain/index.ts';
import type { Services } from './flow.ts';
import { beginning, shortened } from './wording.ts';

/** Those in the conversation, and those whom the bot has met. */
export async function peopleAround({ store, roster }: Services): Promise<Named[]> {
  const present = await roster();
  const met = await store.people();
  return [...present, ...met.filter(({ userId }) => !present.some((one) => one.userId === userId))];
}

/** Namesakes are told apart by their address, or else by their id. */
export const choiceOf = ({ userId, name, email }: Named) => ({
  title: `${beginning(name, MAX_NAME)} · ${shortened(email ?? userId, MAX_NAME)}`,
  value: userId,
});

/** One who was appointed before the bot had met them has a name once it has. */
export async function withNames(holders: readonly RoleHolder[], store: TenantStore): Promise<RoleHolder[]> {
  return Promise.all(
    holders.map(async (holder) => ({ ...holder, name: (await store.person(holder.userId))?.name || holder.name })),
  );
}

/** The name to show; of one who is not known by name, the id. */
export const knownAs = ({ name, userId }: Named, language: Language) =>
  shortened(name, MAX_NAME) || texts[language].roles.unknownName(userId);
