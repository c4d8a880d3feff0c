import { readdirSync } from 'node:fs';
import type { Entity, Fact, SourceDocument } from './facts.ts';
import { checkSources } from './knowledge-checks.ts';
import type { ConceptGroup } from './lexicon.ts';
import { type Asks, type Problem, readSource, type SourceFiles } from './source-files.ts';

/** A fact and the id of the document that states it. */
export type KnownFact = Fact & { readonly document: string };

/** What the source documents say, checked against their text. */
export interface Knowledge {
  /** By id. */
  readonly documents: ReadonlyMap<string, Readonly<SourceDocument>>;
  /** By id, with the aliases and places of every document that names it. */
  readonly entities: ReadonlyMap<string, Readonly<Entity>>;
  /** In the documents' order. */
  readonly facts: readonly KnownFact[];
  /** Ways to ask for a fact, by its id, in both languages. */
  readonly questions: ReadonlyMap<string, Asks>;
  /** What the documents' own words mean, beside the lexicon's. */
  readonly words: readonly ConceptGroup[];
}

/** The sources do not hold together: every problem, each as `file:line: what is wrong`. */
export class KnowledgeError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly Problem[]) {
    const listed = problems.map(({ file, line, text }) => `${file}:${line}: ${text}`);
    super(`The source documents cannot be used:\n${listed.join('\n')}`);
    this.name = 'KnowledgeError';
    this.problems = listed;
  }
}

/**
 * Reads every source in a folder with one sub-folder a document (`document.md`, `facts.yaml`).
 * Throws `KnowledgeError` with every problem found.
 */
export function loadKnowledge(folder: string): Knowledge {
  const ids = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const read = ids.map((id) => readSource(folder, id));
  const unreadable = read.flatMap((source) => ('problems' in source ? source.problems : []));
  if (unreadable.length > 0) throw new KnowledgeError(unreadable);

  const sources = read.flatMap((source) => ('problems' in source ? [] : [source]));
  const problems = checkSources(sources);
  if (problems.length > 0) throw new KnowledgeError(problems);
  return {
    documents: new Map(sources.map(({ id, facts }) => [id, facts.document])),
    entities: mergedEntities(sources),
    facts: sources.flatMap(({ id, facts }) => facts.facts.map((fact) => ({ ...fact, document: id }))),
    questions: new Map(sources.flatMap(({ questions }) => [...questions])),
    words: sources.flatMap(({ words }) => words),
  };
}

function mergedEntities(sources: readonly SourceFiles[]): Map<string, Entity> {
  const merged = new Map<string, Entity>();
  for (const entity of sources.flatMap(({ facts }) => facts.entities)) {
    const known = merged.get(entity.id);
    merged.set(entity.id, {
      ...entity,
      aliases: [...new Set([...(known?.aliases ?? []), ...entity.aliases])],
      within: [...new Set([...(known?.within ?? []), ...entity.within])],
    });
  }
  return merged;
}
