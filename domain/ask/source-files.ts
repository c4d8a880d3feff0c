import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, YAMLException } from 'js-yaml';
import { z } from 'zod';
import type { Language } from '../language.ts';
import { type Section, sections } from './document-text.ts';
import { type FactsFile, factsFile } from './facts.ts';
import { type ConceptGroup, conceptsFile } from './lexicon.ts';
import { lineOf } from './yaml-lines.ts';

/** A path into `facts.yaml`, such as `['facts', 3, 'quote']`. */
export type FactsPath = readonly PropertyKey[];

/** Something wrong in a source's folder; `line` counts from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

type Lines = Readonly<Record<Language, readonly string[]>>;

/** Ways to ask for a fact, and claims that it makes true or false. */
export interface Asks extends Lines {
  readonly yes: Lines;
  readonly no: Lines;
}

/** A source's folder, read: its facts, its document's sections, and where in `facts.yaml` something stands. */
export interface SourceFiles {
  /** The folder's name. */
  readonly id: string;
  readonly facts: FactsFile;
  readonly sections: readonly Section[];
  /** The lines of `questions*.yaml`, if there are any: ways to ask for a fact, by its id. */
  readonly questions: ReadonlyMap<string, Asks>;
  /** What `words.yaml` has, if there is one: what words that only this document needs mean. */
  readonly words: readonly ConceptGroup[];
  problem(path: FactsPath, text: string): Problem;
}

/** A source's folder that cannot be read. */
export interface Unreadable {
  readonly problems: readonly Problem[];
}

/** Reads one source's folder: its files, or what keeps them from being read. */
export function readSource(folder: string, id: string): SourceFiles | Unreadable {
  const file = join(folder, id, 'facts.yaml');
  const markdown = read(join(folder, id, 'document.md'));
  const yaml = read(file);
  if (typeof markdown !== 'string') return { problems: [markdown] };
  if (typeof yaml !== 'string') return { problems: [yaml] };

  const found = readYaml(file, yaml, factsFile);
  if ('problems' in found) return found;
  const questions = readQuestions(join(folder, id));
  if ('problems' in questions) return questions;
  const words = readWords(join(folder, id));
  if ('problems' in words) return words;
  const problem = (path: FactsPath, text: string) => ({ file, line: lineOf(yaml, path), text });
  return { id, facts: found.data, sections: sections(markdown), questions, words, problem };
}

const lines = z.array(z.string().trim().min(1)).default([]);
const claims = z.strictObject({ sv: lines, en: lines }).default({ sv: [], en: [] });
const questionsForm = z.record(z.string(), z.strictObject({ sv: lines, en: lines, yes: claims, no: claims }));

function readQuestions(folder: string): Map<string, Asks> | Unreadable {
  const found = new Map<string, Asks>();
  for (const name of readdirSync(folder)
    .filter((file) => /^questions.*\.yaml$/.test(file))
    .sort()) {
    const file = join(folder, name);
    const read = readYaml(file, readFileSync(file, 'utf8'), questionsForm);
    if ('problems' in read) return read;
    for (const [id, asks] of Object.entries(read.data)) {
      const before = found.get(id);
      found.set(id, before ? together(before, asks) : asks);
    }
  }
  return found;
}

const added = (a: Lines, b: Lines) => ({ sv: [...a.sv, ...b.sv], en: [...a.en, ...b.en] });
const together = (a: Asks, b: Asks): Asks => ({ ...added(a, b), yes: added(a.yes, b.yes), no: added(a.no, b.no) });

function readWords(folder: string): ConceptGroup[] | Unreadable {
  const file = join(folder, 'words.yaml');
  if (!existsSync(file)) return [];
  const read = readYaml(file, readFileSync(file, 'utf8'), conceptsFile);
  return 'problems' in read ? read : read.data;
}

/** The data of a YAML file in its form, or what keeps it from being read. */
function readYaml<Form extends z.ZodType>(
  file: string,
  yaml: string,
  form: Form,
): { data: z.output<Form> } | Unreadable {
  try {
    const { data, error } = form.safeParse(load(yaml));
    if (!error) return { data };
    return {
      problems: error.issues.map((issue) => ({ file, line: lineOf(yaml, pathOf(issue)), text: wording(issue) })),
    };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { problems: [{ file, line: (error.mark?.line ?? 0) + 1, text: error.reason }] };
  }
}

/** Where an issue is: a key that should not be there is not in the issue's own path. */
function pathOf(issue: z.core.$ZodIssue): FactsPath {
  return issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
}

function wording(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')}: ${issue.message}`;
}

function read(path: string): string | Problem {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return { file: path, line: 1, text: error instanceof Error ? error.message : String(error) };
  }
}
