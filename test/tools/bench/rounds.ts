import { type Figure, type Measurement, type Scale, SIDES, type Side } from './measurement.ts';
import { median } from './statistics.ts';

/** The rounds' values and their median. */
export interface Series {
  readonly median: number;
  readonly rounds: readonly number[];
}

/** A figure measured on both sides; `ratio` is Samspel's value by the bare bot's of the same round. */
export interface Row extends Figure {
  readonly measurement: string;
  readonly key: string;
  readonly samspel: Series;
  readonly bare: Series;
  readonly ratio: Series;
}

/** Measures the two sides in alternation for a number of rounds, after a short one that does not count. */
export async function measureInRounds(
  measurement: Measurement,
  scale: Scale,
  rounds: number,
  tell: (progress: string) => void,
): Promise<Row[]> {
  const measured: Record<Side, Values[]> = { samspel: [], bare: [] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const side of SIDES) {
      tell(`${measurement.name}: ${round === 0 ? 'warm-up' : `round ${round} of ${rounds}`}, ${side}`);
      const values = await measurement.measure(side, round === 0 ? { turns: Math.ceil(scale.turns / 10) } : scale);
      if (round > 0) measured[side].push(values);
    }
  }
  return Object.entries(measurement.figures).map(([key, figure]) => {
    const of = (side: Side) => measured[side].map((values) => values[key] ?? Number.NaN);
    const [samspel, bare] = [of('samspel'), of('bare')];
    const ratio = samspel.map((value, round) => value / (bare[round] ?? Number.NaN));
    return { measurement: measurement.name, key, ...figure, ...mapSeries({ samspel, bare, ratio }) };
  });
}

// --- Internal helpers ---

type Values = Awaited<ReturnType<Measurement['measure']>>;

function mapSeries<Name extends string>(values: Record<Name, number[]>): Record<Name, Series> {
  const entries = Object.entries<number[]>(values).map(([name, rounds]) => [name, { median: median(rounds), rounds }]);
  return Object.fromEntries(entries);
}
