// The users and the channel's service, in a process apart from the bot's; it gets its jobs from the bench.
import { Agent, request } from 'undici';
import { openChannel } from './channel.ts';
import { type Job, LOAD_LASTS_MS, type Loaded } from './load.ts';
import { createPeople } from './people.ts';
import { quantile } from './statistics.ts';

const TURN_WITHIN_MS = 10_000;

const channel = await openChannel();

process.on('message', (job: Job) => {
  run(job)
    .catch((error: unknown) => ({ fault: error instanceof Error ? error.message : String(error) }))
    .then((done) => process.send?.(done));
});
process.once('disconnect', () => process.exit(0));

// --- Internal helpers ---

async function run(job: Job): Promise<Loaded> {
  const agent = new Agent({ connections: job.concurrency, pipelining: 1, headersTimeout: TURN_WITHIN_MS });
  const activities = createPeople(job, channel.serviceUrl);
  const times: number[] = [];
  channel.expect(job.answer);
  const started = performance.now();
  const user = async () => {
    while (performance.now() < started + LOAD_LASTS_MS) {
      const activity = activities.next().value;
      if (!activity) return;
      const sent = performance.now();
      await send(job.botUrl, activity, agent);
      times.push(performance.now() - sent);
      channel.check(activity);
    }
  };
  await Promise.all(Array.from({ length: job.concurrency }, user));
  const seconds = (performance.now() - started) / 1000;
  await agent.close();
  return { turns: times.length, seconds, p50Ms: quantile(times, 0.5), p99Ms: quantile(times, 0.99) };
}

async function send(url: string, activity: object, dispatcher: Agent): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const answer = await request(url, { method: 'POST', headers, body: JSON.stringify(activity), dispatcher });
  const text = await answer.body.text();
  if (answer.statusCode !== 200) throw new Error(`The bot answered ${answer.statusCode}: ${text.slice(0, 200)}`);
}
