import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Running, start } from '../../bot/start.ts';
import type { Chat } from '../channel/chat.ts';
import { openTeams, type Teams, type TeamsOptions } from '../channel/teams.ts';
import type { User } from '../channel/user.ts';

/** The real bot on a database of its own, connected to a stand-in for Teams. */
export interface Connected {
  readonly teams: Teams;
  readonly bot: Running;
  readonly dataDir: string;
  stop(): Promise<void>;
}

/** Starts the bot in `teams` mode, or in the mode that the stand-in is opened with. */
export async function connect(options: TeamsOptions = {}, settings: Record<string, string> = {}): Promise<Connected> {
  const teams = await openTeams(options);
  const dataDir = await mkdtemp(join(tmpdir(), 'samspel-'));
  const env = { ...teams.settings(), PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent', ...settings };
  const bot = await start(env);
  teams.connect(bot.url);
  return {
    teams,
    bot,
    dataDir,
    async stop() {
      await bot.stop();
      await teams.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The bot in `teams` mode, installed in Anna's personal chat. */
export async function connectToAnna(): Promise<{ connected: Connected; anna: User; chat: Chat }> {
  const connected = await connect();
  const anna = connected.teams.user({ name: 'Anna Andersson' });
  const chat = connected.teams.personalChat(anna);
  await connected.teams.installs(chat);
  return { connected, anna, chat };
}
