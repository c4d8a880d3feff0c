import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Program } from './child-process.ts';
import { ROOT, type Settings } from './settings.ts';

const LOOPBACK = new URL('./loopback.ts', import.meta.url).href;
const PEOPLE = fileURLToPath(new URL('./.m365agentsplayground.yml', import.meta.url));

/** Both programs talk to each other on this machine only, whatever proxy it uses for the rest. */
const NO_PROXY = [process.env.NO_PROXY ?? process.env.no_proxy ?? '', '127.0.0.1', 'localhost']
  .filter(Boolean)
  .join(',');

/** The bot in local mode: no authentication, and on 127.0.0.1 only. */
export function botProgram({ folder, botPort }: Settings): Program {
  return {
    name: 'bot',
    args: [join(ROOT, 'bot/main.ts')],
    env: { SAMSPEL_MODE: 'local', PORT: String(botPort), NO_PROXY, no_proxy: NO_PROXY },
    folder: ROOT,
    output: join(folder, 'bot.log'),
    logs: [],
    readyUrl: `http://127.0.0.1:${botPort}/ready`,
  };
}

/** The Agents Playground, offline: no browser, no telemetry, Swedish unless PLAYGROUND_LOCALE says otherwise. */
export function playgroundProgram({ folder, botPort, playgroundPort }: Settings): Program {
  const address = `http://127.0.0.1:${playgroundPort}`;
  const log = join(folder, 'playground.log');
  const options = [
    '-e',
    `http://127.0.0.1:${botPort}/api/messages`,
    '-c',
    'msteams',
    '-p',
    String(playgroundPort),
    '--dt',
  ];
  return {
    name: 'Agents Playground',
    args: ['--import', LOOPBACK, commandOfPlayground(), ...options, '--su', `${address}/_connector`],
    env: {
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: PEOPLE,
      M365_AGENTS_PLAYGROUND_LOGFILE: log,
      LC_ALL: process.env.PLAYGROUND_LOCALE ?? 'sv_SE.UTF-8',
      NO_PROXY,
      no_proxy: NO_PROXY,
    },
    folder,
    output: join(folder, 'playground-output.log'),
    logs: [log],
    readyUrl: `${address}/_debug/ping`,
  };
}

// --- Internal helpers ---

function commandOfPlayground(): string {
  const manifest = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json');
  return join(dirname(manifest), 'cli.js');
}
