import type { Kysely } from 'kysely';
import type { Conversation, Person } from '../ports.ts';
import { hurryPosts } from './outbox.ts';
import type { Tables } from './schema.ts';

export async function writePerson(
  db: Kysely<Tables>,
  tenant: string,
  { person }: { readonly person: Person },
): Promise<void> {
  const { userId, name, language } = person;
  await db
    .insertInto('person')
    .values({ tenant, user_id: userId, name, language })
    .onConflict((conflict) => conflict.columns(['tenant', 'user_id']).doUpdateSet({ name, language }))
    .execute();
}

export async function writeConversation(
  db: Kysely<Tables>,
  tenant: string,
  at: Date,
  { conversation }: { readonly conversation: Conversation },
): Promise<void> {
  const { conversationId, kind, userId, address } = conversation;
  const values = { kind, user_id: userId ?? null, address, at: at.toISOString() };
  await db
    .insertInto('conversation')
    .values({ tenant, conversation_id: conversationId, ...values })
    .onConflict((conflict) => conflict.columns(['tenant', 'conversation_id']).doUpdateSet(values))
    .execute();
  if (kind === 'personal' && userId !== undefined) await hurryPosts(db, tenant, userId, at);
}

export async function removeConversation(db: Kysely<Tables>, tenant: string, conversationId: string): Promise<void> {
  await db
    .deleteFrom('conversation')
    .where((where) => where.and({ tenant, conversation_id: conversationId }))
    .execute();
}
