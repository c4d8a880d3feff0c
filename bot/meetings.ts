import { type Change, type Conversation, type Person, placeOf, type TenantStore } from '../domain/index.ts';
import type { Turn } from './flows/flow.ts';

/** How many people and conversations are remembered as unchanged, to save a read in most turns. */
const KEPT = 10_000;

export interface Meetings {
  /**
   * Keeps who wrote and where they are reached, if that is new or has changed. A card and the search box are used in
   * chats too where the bot is not: only a message or an installation tells where the bot can post.
   */
  note(turn: Turn, address: string, store: TenantStore): Promise<void>;
}

/** Keeps the people and conversations that the bot meets, so that it can later write to them first. */
export function createMeetings(): Meetings {
  const latest = new Map<string, string>();
  return {
    async note(turn, address, store) {
      const person: Person = { userId: turn.user.id, name: turn.user.name, language: turn.language };
      const conversation = POSTABLE.has(turn.input.kind) ? conversationOf(turn, address) : undefined;
      const key = [turn.tenant, person.userId, conversation?.conversationId].join(' ');
      const now = JSON.stringify([person, conversation]);
      const installed = turn.input.kind === 'installed';
      if (latest.get(key) === now && !installed) return;
      const changes = await newOrChanged(person, conversation, store);
      // An installation is always written: what could not be posted to the person is tried again then.
      if (conversation && installed && !changes.some(({ kind }) => kind === 'conversation'))
        changes.push({ kind: 'conversation', conversation });
      if (changes.length > 0) await store.commit({ cause: `met ${turn.cause}`, at: turn.now, changes, audit: [] });
      if (latest.size >= KEPT) latest.clear();
      latest.set(key, now);
    },
  };
}

// --- Internal helpers ---

const POSTABLE: ReadonlySet<Turn['input']['kind']> = new Set(['text', 'attachment', 'installed']);

function conversationOf({ conversation, user }: Turn, address: string): Conversation {
  const conversationId = placeOf(conversation.id);
  const { kind } = conversation;
  return kind === 'personal' ? { conversationId, kind, userId: user.id, address } : { conversationId, kind, address };
}

async function newOrChanged(
  person: Person,
  conversation: Conversation | undefined,
  store: TenantStore,
): Promise<Change[]> {
  const changes: Change[] = [];
  if (!same(await store.person(person.userId), person)) changes.push({ kind: 'person', person });
  if (conversation && !same(await store.conversation(conversation.conversationId), conversation)) {
    changes.push({ kind: 'conversation', conversation });
  }
  return changes;
}

const same = <Value extends object>(known: Value | undefined, now: Value) =>
  known !== undefined && Object.entries(now).every(([key, value]) => known[key as keyof Value] === value);
