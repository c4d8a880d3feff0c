import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createMind } from '../../domain/ask/mind.ts';
import { understand } from '../../domain/ask/question.ts';
import { findEvidence, MOST_TOLD, marginOf, restsOnSame, TOLD_TOGETHER } from '../../domain/ask/search.ts';
import { judgedBy } from '../../domain/ask/weights.ts';
import { type Language, loadKnowledge } from '../../domain/index.ts';
import { readNearMisses } from '../questions/near-misses.ts';
import { learnChoice, learnYesNo, strengthOf, type Values } from './learning.ts';

/**
 * `npm run train`: learns how much each piece of evidence counts and writes `domain/ask/weights.json`.
 *
 * What it learns from are the sources' own questions. A fifth of them at a time is held back and asked of the rest:
 * the fact that each belongs to is the right one. Asked again without that fact, nothing is right; nor is it for the
 * questions that are known to have no answer. The same sources give the same weights.
 */
const FOLDS = 5;
/** One question in so many says first where the answer stands, as people do. */
const LEADING = 3;

type Found = ReturnType<typeof findEvidence>;

/** A question, what speaks for each fact, and which of them are right (none where the documents do not state it). */
interface Example {
  readonly found: Found;
  readonly facts: readonly Values[];
  readonly right: ReadonlySet<number>;
}

const knowledge = loadKnowledge(fileURLToPath(new URL('../../domain/sources/', import.meta.url)));
const examples = [...heldBack(), ...nearMisses()];
const rank = learnChoice(examples.filter(({ right }) => right.size > 0));
const judged = examples.flatMap((example) => standingOf(example));
const trust = learnYesNo(judged.map(({ values, told }) => ({ values, yes: told })));
const doubt = learnYesNo(judged.map(({ values, stated }) => ({ values, yes: !stated })));
const file = fileURLToPath(new URL('../../domain/ask/weights.json', import.meta.url));
writeFileSync(
  file,
  `${JSON.stringify({ rank: rounded(rank), trust: rounded(trust), doubt: rounded(doubt) }, undefined, 2)}\n`,
);

function* heldBack(): Generator<Example> {
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const held: { id: string; text: string; language: Language }[] = [];
    const questions = new Map(
      [...knowledge.questions].map(([id, lists]) => {
        let at = 0;
        const keep = (language: Language) =>
          lists[language].filter((text) => {
            const isHeld = at++ % FOLDS === fold;
            if (isHeld) held.push({ id, text, language });
            return !isHeld;
          });
        return [id, { ...lists, sv: keep('sv'), en: keep('en') }];
      }),
    );
    const mind = createMind({ ...knowledge, questions });
    for (const [at, { id, text, language }] of held.entries()) {
      const own = mind.bank.byId.get(id);
      const asked = at % LEADING === 0 && own ? `${own.fact.section}: ${text}` : text;
      const found = findEvidence(understand(asked, mind, language), mind);
      const isRight = ({ entry }: (typeof found)[number]) => own !== undefined && restsOnSame(entry, own);
      const right = new Set(found.flatMap((one, index) => (isRight(one) ? [index] : [])));
      yield exampleOf(found, right);
      if (at % 2 === 0)
        yield exampleOf(
          found.filter((one) => !isRight(one)),
          new Set(),
        );
    }
  }
}

function* nearMisses(): Generator<Example> {
  const mind = createMind(knowledge);
  for (const { text, language } of readNearMisses()) {
    yield exampleOf(findEvidence(understand(text, mind, language), mind), new Set());
  }
}

function exampleOf(found: Found, right: ReadonlySet<number>): Example {
  return { found, facts: found.map(({ evidence }) => ({ ...evidence })), right };
}

/** The likeliest fact of an example with everything it is judged by, and whether what is told with it is right. */
function standingOf({ found, facts, right }: Example) {
  const strengths = facts.map((values) => strengthOf(rank, values));
  const ranked = found
    .map(({ entry, evidence }, index) => ({ entry, evidence, index, rank: strengths[index] ?? 0 }))
    .sort((a, b) => b.rank - a.rank);
  const [best] = ranked;
  if (!best) return [];
  const told = ranked.filter(({ rank }) => best.rank - rank <= TOLD_TOGETHER).slice(0, MOST_TOLD);
  const values = judgedBy(best.evidence, { strength: best.rank, margin: marginOf(best, ranked) });
  return [{ values, told: told.some(({ index }) => right.has(index)), stated: right.size > 0 }];
}

function rounded(weights: Values): Values {
  return Object.fromEntries(Object.entries(weights).map(([name, value]) => [name, Math.round(value * 1000) / 1000]));
}
