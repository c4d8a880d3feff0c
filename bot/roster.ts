import { type TeamsChannelAccount, TeamsInfo, type TurnContext } from 'botbuilder';
import type { Named } from '../domain/index.ts';

const PAGE = 500;
/** Bounds how long a large team keeps the user waiting. */
const MOST_PAGES = 10;

/** Who is in the conversation, by the channel; empty where it does not say. */
export async function rosterOf(context: TurnContext): Promise<readonly Named[]> {
  const people: Named[] = [];
  let token: string | undefined;
  try {
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const { members, continuationToken } = await TeamsInfo.getPagedMembers(context, PAGE, token);
      people.push(...members.flatMap(named));
      if (!continuationToken) return people;
      token = continuationToken;
    }
  } catch {
    // The roster only adds to the people whom the bot has met.
  }
  return people;
}

// --- Internal helpers ---

function named({ aadObjectId, name, email }: TeamsChannelAccount): Named[] {
  if (!aadObjectId || !name) return [];
  return [email ? { userId: aadObjectId, name, email } : { userId: aadObjectId, name }];
}
