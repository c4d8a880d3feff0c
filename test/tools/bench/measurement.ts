/** The two that are compared: the real bot, and the least that a bot on the same SDK can be. */
export type Side = 'samspel' | 'bare';

export const SIDES: readonly Side[] = ['samspel', 'bare'];

/** How a figure is shown, and whether more or less of it is wanted. */
export interface Figure {
  readonly label: string;
  readonly unit: 'ms' | 'MB' | 'per s' | '×';
  readonly better: 'more' | 'less';
}

export interface Scale {
  /** Turns in each timed part of a round. */
  readonly turns: number;
}

/** Something to measure on both sides, in alternation; add one here beside the others and to the list in `bench.ts`. */
export interface Measurement<Key extends string = string> {
  /** What `--only` calls it. */
  readonly name: string;
  readonly figures: Readonly<Record<Key, Figure>>;
  /** Measures one side once, in fresh processes; a figure that this side cannot have is left out. */
  measure(side: Side, scale: Scale): Promise<Readonly<Partial<Record<Key, number>>>>;
}
