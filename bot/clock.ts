/** The time now; where a day is given, the clock runs on from the same time of that day. `today` is an ISO date. */
export function createClock(today: string | undefined): () => Date {
  if (today === undefined) return () => new Date();
  const shift = Date.parse(`${today}T12:00:00Z`) - Date.parse(`${new Date().toISOString().slice(0, 10)}T12:00:00Z`);
  return () => new Date(Date.now() + shift);
}
