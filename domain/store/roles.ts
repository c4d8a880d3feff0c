import type { Kysely } from 'kysely';
import type { Change } from '../ports.ts';
import type { ExpertChat, RoleHolder } from '../roles.ts';
import { Conflict } from './errors.ts';
import type { Tables } from './schema.ts';

type ChangeOf<K extends Change['kind']> = Extract<Change, { kind: K }>;

export async function writeRole(db: Kysely<Tables>, tenant: string, at: Date, { holder }: ChangeOf<'role'>) {
  const { userId, role, name } = holder;
  await db
    .insertInto('role')
    .values({ tenant, user_id: userId, role, name, at: at.toISOString() })
    .onConflict((conflict) => conflict.columns(['tenant', 'user_id', 'role']).doUpdateSet({ name }))
    .execute();
}

export async function removeRole(db: Kysely<Tables>, tenant: string, { userId, role }: ChangeOf<'roleRemoved'>) {
  await db
    .deleteFrom('role')
    .where((where) => where.and({ tenant, user_id: userId, role }))
    .execute();
}

/** Rejects with `Conflict` where the person does not have the role. */
export async function requireRole(db: Kysely<Tables>, tenant: string, { userId, role }: ChangeOf<'roleRequired'>) {
  const held = await db
    .selectFrom('role')
    .select('user_id')
    .where((where) => where.and({ tenant, user_id: userId, role }))
    .executeTakeFirst();
  if (!held) throw new Conflict(`the role ${role} is no longer held`);
}

export async function writeExpertChat(
  db: Kysely<Tables>,
  tenant: string,
  at: Date,
  { chat: { conversationId, language } }: ChangeOf<'expertChat'>,
) {
  await db
    .insertInto('expert_chat')
    .values({ tenant, conversation_id: conversationId, language, at: at.toISOString() })
    .onConflict((conflict) => conflict.columns(['tenant', 'conversation_id']).doUpdateSet({ language }))
    .execute();
}

export async function removeExpertChat(db: Kysely<Tables>, tenant: string, conversationId: string) {
  await db
    .deleteFrom('expert_chat')
    .where((where) => where.and({ tenant, conversation_id: conversationId }))
    .execute();
}

export function listRoleHolders(db: Kysely<Tables>, tenant: string): Promise<readonly RoleHolder[]> {
  return db
    .selectFrom('role')
    .select(['user_id as userId', 'role', 'name'])
    .where('tenant', '=', tenant)
    .orderBy('at')
    .orderBy('user_id')
    .orderBy('role')
    .execute();
}

export function listExpertChats(db: Kysely<Tables>, tenant: string): Promise<readonly ExpertChat[]> {
  return db
    .selectFrom('expert_chat')
    .select(['conversation_id as conversationId', 'language'])
    .where('tenant', '=', tenant)
    .orderBy('at')
    .orderBy('conversation_id')
    .execute();
}
