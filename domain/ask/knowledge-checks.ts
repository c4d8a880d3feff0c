import { contains, numbersIn, plainText } from './document-text.ts';
import type { Entity, Fact } from './facts.ts';
import type { Problem, SourceFiles } from './source-files.ts';

/** Everything in the sources that does not hold together. */
export function checkSources(sources: readonly SourceFiles[]): Problem[] {
  return [
    ...sources.flatMap(checkDocumentId),
    ...sources.flatMap(checkQuotes),
    ...sources.flatMap(checkNumbers),
    ...sources.flatMap(checkQuestions),
    ...checkUnique(sources),
    ...checkEntities(sources),
    ...checkReferences(sources),
  ];
}

function checkDocumentId({ id, facts, problem }: SourceFiles): Problem[] {
  const stated = facts.document.id;
  return stated === id ? [] : [problem(['document', 'id'], `document.id is ${stated}, the folder is ${id}`)];
}

/** A quote stands in the section it names; a section that is no heading is what stands before the first heading. */
function checkQuotes({ facts, sections, problem }: SourceFiles): Problem[] {
  return facts.facts.flatMap((fact, index) => {
    const heading = plainText(`# ${fact.section}`);
    const named = sections.filter((section) => section.heading === heading);
    const under = named.length > 0 ? named : sections.slice(0, 1);
    const quote = plainText(fact.quote);
    if (under.some((section) => contains(section.text, quote))) return [];
    const found = sections.findLast((section) => contains(section.text, quote));
    return found
      ? [problem(['facts', index, 'section'], `${fact.id}: the quote does not stand under “${fact.section}”`)]
      : [problem(['facts', index, 'quote'], `${fact.id}: the quote is not in document.md: “${fact.quote}”`)];
  });
}

/** The figures of a fact are in its quote: the amount, and the years of the period. */
function checkNumbers({ facts, problem }: SourceFiles): Problem[] {
  return facts.facts.flatMap((fact, index) => {
    const quoted = numbersIn(fact.quote);
    const amount = fact.kind === 'amount' && !quoted.includes(fact.amount) ? ['amount'] : [];
    const period: Record<string, string | undefined> =
      ('period' in fact && fact.period) || ('time' in fact && fact.time) || {};
    const ends = Object.entries(period).filter(([, when]) => when && !quoted.includes(Number(when.slice(0, 4))));
    return [
      ...amount.map((key) => problem(['facts', index, key], `${fact.id}: the amount is not in its quote`)),
      ...ends.map(([end]) =>
        problem(['facts', index, 'time' in fact ? 'time' : 'period', end], `${fact.id}: the year is not in its quote`),
      ),
    ];
  });
}

/** Questions are asked for facts that there are. */
function checkQuestions({ facts, questions, problem }: SourceFiles): Problem[] {
  const ids = new Set(facts.facts.map(({ id }) => id));
  const strange = [...questions.keys()].filter((id) => !ids.has(id));
  return strange.map((id) => problem([], `there are questions for ${id}, but no such fact`));
}

/** An id is one fact's in all documents, and one entity's in a document. */
function checkUnique(sources: readonly SourceFiles[]): Problem[] {
  const facts = new Set<string>();
  return sources.flatMap((source) => {
    const entities = new Set<string>();
    return [
      ...source.facts.facts.flatMap(({ id }, index) => repeated(source, facts, id, ['facts', index, 'id'])),
      ...source.facts.entities.flatMap(({ id }, index) => repeated(source, entities, id, ['entities', index, 'id'])),
    ];
  });
}

function repeated(source: SourceFiles, seen: Set<string>, id: string, path: (string | number)[]): Problem[] {
  if (seen.has(id)) return [source.problem(path, `the id ${id} is already used`)];
  seen.add(id);
  return [];
}

/** What has the same id in several documents has the same kind and name. */
function checkEntities(sources: readonly SourceFiles[]): Problem[] {
  const known = new Map<string, string>();
  const told = ({ kind, name }: Entity) => `${kind} “${name.sv}”, “${name.en}”`;
  return sources.flatMap(({ facts, problem }) =>
    facts.entities.flatMap((entity, index) => {
      const before = known.get(entity.id) ?? told(entity);
      known.set(entity.id, before);
      if (told(entity) === before) return [];
      return [problem(['entities', index], `${entity.id} is ${told(entity)} here, ${before} in another document`)];
    }),
  );
}

function checkReferences(sources: readonly SourceFiles[]): Problem[] {
  const entities = new Set(sources.flatMap(({ facts }) => facts.entities.map(({ id }) => id)));
  const facts = new Set(sources.flatMap((source) => source.facts.facts.map(({ id }) => id)));
  const amounts = new Set(
    sources.flatMap((source) => source.facts.facts.filter(({ kind }) => kind === 'amount').map(({ id }) => id)),
  );
  const known = { entity: entities, fact: facts, amount: amounts };
  return sources.flatMap(({ facts: file, problem }) => [
    ...file.entities.flatMap((entity, index) =>
      entity.within
        .filter((id) => !entities.has(id))
        .map((id) => problem(['entities', index, 'within'], `${entity.id}: there is no entity ${id}`)),
    ),
    ...file.facts.flatMap((fact, index) =>
      references(fact)
        .filter(({ to, id }) => !known[to].has(id))
        .map(({ to, id, key }) => problem(['facts', index, key], `${fact.id}: there is no ${to} ${id}`)),
    ),
  ]);
}

interface Reference {
  readonly key: string;
  readonly to: 'entity' | 'fact' | 'amount';
  readonly id: string;
}

function references(fact: Fact): Reference[] {
  const to = (kind: Reference['to'], key: string, ids: readonly string[]) => ids.map((id) => ({ key, to: kind, id }));
  const matter = 'matter' in fact ? to('entity', 'matter', [fact.matter]) : [];
  switch (fact.kind) {
    case 'amount':
      return [
        ...matter,
        ...to('entity', 'party', [fact.party]),
        ...to('amount', 'partOf', fact.partOf ? [fact.partOf] : []),
      ];
    case 'share':
      return [...matter, ...to('entity', 'party', [fact.party]), ...to('amount', 'of', [fact.of])];
    case 'period':
      return matter;
    case 'parties':
      return [...matter, ...to('entity', 'members', fact.members)];
    case 'conflict':
      return to('fact', 'facts', fact.facts);
    case 'statement':
      return [...to('entity', 'about', fact.about), ...to('entity', 'by', fact.by), ...countedReferences(fact)];
  }

  function countedReferences({ counts }: Extract<Fact, { kind: 'statement' }>): Reference[] {
    return to(
      'entity',
      'counts',
      counts.flatMap(({ party, body }) => [party, body].filter((id) => id !== undefined)),
    );
  }
}
