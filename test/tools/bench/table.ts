import type { Row } from './rounds.ts';

const HEADINGS = ['', 'Samspel', 'bare echo', 'ratio', 'good is', 'ratio round by round'];

/** The rows as a table for a terminal: medians of the rounds, and the ratio of each round. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [HEADINGS, ...rows.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  const lines = cells.map((line) => line.map((cell, column) => pad(cell, column, widths[column] ?? 0)).join('  '));
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

// --- Internal helpers ---

function cellsOf({ label, unit, better, samspel, bare, ratio }: Row): string[] {
  const withUnit = (value: number) => (Number.isNaN(value) ? '–' : `${shown(value)} ${unit}`);
  const good = better === 'more' ? '> 1' : '< 1';
  return [label, withUnit(samspel.median), withUnit(bare.median), twoPlaces(ratio.median), good].concat(
    ratio.rounds.map(twoPlaces).join(' '),
  );
}

/** Three digits say all that such a measurement can. */
const shown = (value: number) => value.toLocaleString('en', { maximumSignificantDigits: 3 });

const twoPlaces = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(2));

const pad = (cell: string, column: number, width: number) =>
  column === 0 || column === HEADINGS.length - 1 ? cell.padEnd(width) : cell.padStart(width);
