import { type Activity, activityFrom } from '../../channel/activity.ts';
import { Chat } from '../../channel/chat.ts';
import { User } from '../../channel/user.ts';
import type { Job } from './load.ts';

/** How many turns each person has; one in so many is the bot's first meeting with somebody. */
const TURNS_EACH = 10;

const tenant = crypto.randomUUID();
const bot = { id: `28:${crypto.randomUUID()}`, name: 'Samspel' };

/** The activities of a load: people who have not written before, in turn, each in their own chat with the bot. */
export function* createPeople({ fields, turns }: Job, serviceUrl: string): Generator<Activity, undefined> {
  const chats = Array.from({ length: Math.ceil(turns / TURNS_EACH) }, createChat);
  for (let turn = 0; turn < turns; turn += 1) {
    const { chat, user } = chats[turn % chats.length] ?? createChat();
    yield activityFrom(user, chat, { serviceUrl, bot }, fields);
  }
}

// --- Internal helpers ---

function createChat() {
  const user = new User({ name: 'Anna Andersson', tenant }, bot, () => Promise.reject(new Error('not connected')));
  const chat = new Chat({ id: `a:${crypto.randomUUID()}`, kind: 'personal', name: 'chat', tenant, members: [user] });
  return { user, chat };
}
