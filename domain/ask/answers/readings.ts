import type { Bilingual } from '../../language.ts';
import type { Entry } from '../bank.ts';
import type { Entity } from '../facts.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Question } from '../question.ts';
import { fold } from '../words.ts';

/** A question with at most so much content beside names can mean anything of the kind. */
const LITTLE_CONTENT = 2;

/** Facts that fit: those that fit nearly as well as the best, and all. */
export interface Fitting {
  readonly near: readonly Entry[];
  readonly all: readonly Entry[];
}

/**
 * What "avtalet", "regionen" or "gruppen" can mean, where the facts for several meanings fit as well; and which
 * agreement is meant, where nothing is named at all. Empty or a single one: the question is clear.
 */
export function readingsOf(question: Question, { near, all }: Fitting, knowledge: Knowledge): Bilingual[] {
  const content = question.terms.filter(({ names }) => !names).length;
  const known = question.terms.every((term) => all.some(({ features }) => !term.features.isDisjointFrom(features)));
  const open = question.named.length === 0 && content <= LITTLE_CONTENT && known;
  for (const kind of question.unnamed) {
    const meant = distinct(
      openly(open, kind, question, knowledge) ??
        (open ? all : near).flatMap((entry) => meantBy(entry, kind, question, knowledge)),
    );
    if (meant.length > 1) return meant.slice(0, 4);
  }
  if (!open || question.claim !== 'none') return [];
  return distinct(all.flatMap((entry) => meantBy(entry, 'agreement', question, knowledge)));
}

// --- Internal helpers ---

/** Where nothing else is said, every group and every region can be meant. */
function openly(
  open: boolean,
  kind: Entity['kind'],
  question: Question,
  knowledge: Knowledge,
): Bilingual[] | undefined {
  if (!open) return undefined;
  if (kind === 'body') return bodiesCalled(question, knowledge);
  return kind === 'region' ? regionsIn(knowledge) : undefined;
}

const distinct = (names: readonly Bilingual[]) =>
  names.filter(({ sv }, at) => names.findIndex((other) => other.sv === sv) === at);

/** The entity of a kind that a fact is about; a region with the agreement, since it has duties in several. */
function meantBy(
  { fact, related }: Entry,
  kind: Entity['kind'],
  { folded }: Question,
  knowledge: Knowledge,
): Bilingual[] {
  const own = knowledge.documents.get(fact.document)?.about ?? [];
  const about = [...own, ...related].flatMap((id) => knowledge.entities.get(id) ?? []);
  const entity = about.find((one) => one.kind === kind && (kind !== 'body' || sharesNoun(one, folded)));
  if (!entity) return [];
  return [kind === 'region' ? withMatter(entity, fact.document, knowledge) : entity.name];
}

/** The regions that have duties, each with the agreement or document that they are in. */
function regionsIn(knowledge: Knowledge): Bilingual[] {
  const acting = knowledge.facts.flatMap((fact) =>
    fact.kind === 'statement'
      ? fact.by.map((id) => ({ entity: knowledge.entities.get(id), document: fact.document }))
      : [],
  );
  return acting.flatMap(({ entity, document }) =>
    entity?.kind === 'region' ? [withMatter(entity, document, knowledge)] : [],
  );
}

function withMatter({ name }: Entity, document: string, { documents, entities }: Knowledge): Bilingual {
  const source = documents.get(document);
  const about = (source?.about ?? []).flatMap((id) => entities.get(id) ?? []);
  const matter = about.find(({ kind }) => kind === 'agreement')?.name ?? source?.title ?? name;
  return { sv: `${name.sv} (${matter.sv})`, en: `${name.en} (${matter.en})` };
}

function bodiesCalled({ folded }: Question, { entities }: Knowledge): Bilingual[] {
  const bodies = [...entities.values()].filter((entity) => entity.kind === 'body' && sharesNoun(entity, folded));
  return bodies.map(({ name }) => name);
}

/** "Gruppen" can only mean what is called a group. */
function sharesNoun({ name, aliases }: Entity, folded: string): boolean {
  const called = [name.sv, ...aliases].map(fold);
  return NOUNS.some(([asked, named]) => asked.test(folded) && called.some((text) => named.test(text)));
}

const NOUNS: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(grupp|group)/, /grupp/],
  [/\b(rad|council)/, /rad/],
  [/\b(namnd|committee)/, /namnd/],
];
