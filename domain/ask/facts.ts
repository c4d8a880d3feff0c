import { z } from 'zod';

/**
 * The form of a source document's `facts.yaml`: what the document is, who and what it names, and what it states.
 *
 * The file is written by hand beside the document. Everything here is data: adding a document is adding a folder.
 */

const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id has only a–z, 0–9 and single hyphens');
const bilingual = z.strictObject({ sv: text, en: text });

/** `2025-10-01`, `2025-10`, `2026`, or a season of a year: `2025-spring`, `2025-autumn`, `2025-late-autumn`. */
const when = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^\d{4}(-\d{2}(-\d{2})?|-(spring|summer|autumn|late-autumn|winter))?$/));

const period = z.strictObject({ from: when, to: when });

/** Who can pay, decide or be a party on their own. */
const SINGLE_PARTIES = ['municipality', 'region', 'county', 'university', 'authority', 'association'] as const;

const ENTITY_KINDS = [...SINGLE_PARTIES, 'group', 'agreement', 'body', 'role', 'person', 'plan', 'activity'] as const;

/** A document is named like an entity, by its title and aliases. */
export type EntityKind = (typeof ENTITY_KINDS)[number] | 'document';

/** Kinds of those who act: a single party, or a group of such. */
export const PARTY_KINDS: ReadonlySet<EntityKind> = new Set([...SINGLE_PARTIES, 'group']);

/** Somebody or something that is named. The same id in several documents is the same thing; aliases add up. */
const entity = z.strictObject({
  id,
  kind: z.enum(ENTITY_KINDS),
  name: bilingual,
  /** Other names, uninflected, in either language: abbreviations, short names, translations. */
  aliases: z.array(text).default([]),
  /** The ids of what it lies in or belongs to: a municipality's county, a body's agreement. */
  within: z.array(id).default([]),
});

const stated = {
  id,
  /** The heading it stands under, as the document has it; for a document that begins without one, a short description. */
  section: text,
  /** Verbatim from `document.md`, comments aside; white space may differ. */
  quote: text,
  /** The fact as one or two plain sentences that answer on their own. */
  statement: bilingual,
};

/** An amount of money a party pays or contributes. */
const amount = z.strictObject({
  kind: z.literal('amount'),
  ...stated,
  party: id,
  /** The agreement or other matter that it pays for. */
  matter: id,
  amount: z.number().nonnegative(),
  unit: z.literal('SEK'),
  per: z.enum(['year', 'month', 'once']),
  /** The period that the document states for the amount. */
  period: period.optional(),
  /** The id of the amount that this one is a part of. */
  partOf: id.optional(),
});

/** A party's share of an amount that another fact states. */
const share = z.strictObject({
  kind: z.literal('share'),
  ...stated,
  party: id,
  matter: id,
  /** 0 to 1. */
  share: z.number().min(0).max(1),
  /** The id of the amount fact that is shared. */
  of: id,
});

/** When something holds or goes on. */
const span = z.strictObject({
  kind: z.literal('period'),
  ...stated,
  matter: id,
  /** What the period is of: that the agreement is valid, that work goes on, that a cost is paid. */
  aspect: z.enum(['validity', 'work', 'cost']),
  /** Without `from`, the document gives the end only. */
  period: period.partial({ from: true }),
});

/** Who takes part in something. */
const parties = z.strictObject({
  kind: z.literal('parties'),
  ...stated,
  matter: id,
  members: z.array(id).min(1),
  /** Whether each party is itself named: false where a role or a group stands for those who take part. */
  complete: z.boolean(),
});

/** Statements that do not fit together, here or across documents: shown, never settled. */
const conflict = z.strictObject({
  kind: z.literal('conflict'),
  ...stated,
  /** The ids of the facts it concerns, in any document. */
  facts: z.array(id).min(1),
});

/** What a statement is about its subject: tells apart facts of the same thing (a pilot's aim, its outcome, its next step). */
const ASPECTS = [
  'definition',
  'purpose',
  'goal',
  'scope',
  'duty',
  'composition',
  'appointment',
  'decision',
  'finance',
  'time',
  'process',
  'method',
  'outcome',
  'status',
  'background',
  'reason',
  'obstacle',
  'consequence',
  'follow-up',
  'recipient',
  'law',
  'advice',
  'example',
  'template',
  'organisation',
  'person',
] as const;

/** What a question can ask a statement for with a question word of its own; `what`, `which` and `whether` always fit. */
export const SLOTS = ['who', 'when', 'where', 'why', 'how', 'count', 'often', 'long', 'name', 'law'] as const;

/** Anything else that a document states. */
const statement = z.strictObject({
  kind: z.literal('statement'),
  ...stated,
  /** The ids of what the statement is about, the main subject first. */
  about: z.array(id).min(1),
  aspect: z.enum(ASPECTS),
  /** What it can be asked for: only what the quote really states. */
  holds: z.array(z.enum(SLOTS)).default([]),
  /** The ids of those who do, decide, appoint, organise or answer for it. */
  by: z.array(id).default([]),
  /** What is counted, in words that a question would use, uninflected. */
  counts: z
    .array(
      z.strictObject({
        number: z.number().int().nonnegative(),
        of: z.strictObject({ sv: z.array(text).min(1), en: z.array(text).min(1) }),
        /** Whose they are, and in which body: seats of a party. */
        party: id.optional(),
        body: id.optional(),
      }),
    )
    .default([]),
  /** What it lists, in the document's order and, in Swedish, its words. */
  items: z.array(bilingual).default([]),
  /** How often something happens: `times` per `per`, and how long each time takes, in hours. */
  often: z
    .strictObject({
      times: z.number().positive(),
      per: z.enum(['month', 'year']),
      hours: z.number().positive().optional(),
    })
    .optional(),
  /** When it happens or is to have happened. */
  time: z.strictObject({ from: when.optional(), to: when.optional() }).optional(),
  /** A shorter answer where a question asks for one slot only. */
  answers: z.partialRecord(z.enum(SLOTS), bilingual).default({}),
  /** Statements that this fact makes true, and false: for questions that are answered with yes or no. */
  yes: z.strictObject({ sv: z.array(text), en: z.array(text) }).default({ sv: [], en: [] }),
  no: z.strictObject({ sv: z.array(text), en: z.array(text) }).default({ sv: [], en: [] }),
});

const fact = z.discriminatedUnion('kind', [amount, share, span, parties, conflict, statement]);

export const factsFile = z.strictObject({
  document: z.strictObject({
    id,
    title: bilingual,
    /** Which edition of the document this is: its nature and, where stated, its date. */
    edition: bilingual,
    language: z.enum(['sv', 'en']),
    /** How people refer to the document itself. */
    aliases: z.array(text).default([]),
    /** The ids of what and whom the whole document is about. */
    about: z.array(id).default([]),
    /** What it is about, as it follows on "questions about"; documents may share it. */
    subject: bilingual,
    /** Questions that show what can be asked of it. */
    examples: z.array(bilingual).default([]),
  }),
  entities: z.array(entity),
  facts: z.array(fact),
  /** Passages that belong to no fact: headings, greetings, labels; each with the reason. */
  context: z.array(z.strictObject({ quote: text, reason: text })).default([]),
});

export type FactsFile = z.output<typeof factsFile>;
export type SourceDocument = FactsFile['document'];
export type Entity = Omit<z.output<typeof entity>, 'kind'> & { readonly kind: EntityKind };
export type Fact = z.output<typeof fact>;
