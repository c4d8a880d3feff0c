import type { z } from 'zod';
import type { AdaptiveCard } from '../../cards/index.ts';
import type {
  Bilingual,
  ConversationKind,
  Knowledge,
  Language,
  Named,
  RatedQuestion,
  Rating,
  TenantStore,
} from '../../domain/index.ts';

/** What a flow is told: who, where, when and what, free of any SDK. Identity is that of the authenticated activity. */
export interface Turn {
  /** Entra tenant id. */
  readonly tenant: string;
  /** `id` is the Entra object id; empty only where the bot was installed and nobody is said to have done it. */
  readonly user: { readonly id: string; readonly name: string };
  readonly conversation: { readonly id: string; readonly kind: ConversationKind };
  /** Unique to the activity that caused the turn, the same when the channel repeats it. */
  readonly cause: string;
  /** By the client's locale. */
  readonly language: Language;
  readonly now: Date;
  readonly input: Input;
}

export type Input =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'action'; readonly verb: string; readonly data: Readonly<Record<string, unknown>> }
  /** The bot was added to the conversation. */
  | { readonly kind: 'installed' }
  /** A message without words: a file, a picture. */
  | { readonly kind: 'attachment' }
  /** The search box of any chat; the bot need not be in it. */
  | { readonly kind: 'search'; readonly query: string }
  /** The channel's own thumb up or down under a message. */
  | { readonly kind: 'feedback'; readonly message: string; readonly rating: Rating; readonly comment?: string };

/** What a flow may use. */
export interface Services {
  readonly knowledge: Knowledge;
  readonly store: TenantStore;
  readonly newId: () => string;
  /** Whether this Entra object id is an administrator's. */
  isAdmin(userId: string): boolean;
  /** Who is in the conversation; empty where the channel does not say. */
  roster(): Promise<readonly Named[]>;
  /** The question that a message answers, as the one who asks for it sees the message; undefined where it is forgotten. */
  questionIn(message: string): RatedQuestion | undefined;
}

/** What the bot says in return: a card with its plain-text summary, or a text. */
export interface Outcome {
  readonly text: string;
  readonly card?: AdaptiveCard;
  readonly citations?: readonly Citation[];
  /** The question that is answered or refused, and can be rated. */
  readonly rated?: RatedQuestion;
  /** What a search found, the best first. */
  readonly results?: readonly SearchResult[];
  /** The same activity was answered before; a message is then not answered again. */
  readonly repeated?: boolean;
}

/** A source as the channel's own citation; `name` at most 80 and `abstract` at most 160 characters. */
export interface Citation {
  readonly name: string;
  readonly abstract: string;
}

/** A card that can be inserted in a chat, and what stands for it in the list of results. */
export interface SearchResult {
  readonly title: string;
  readonly text: string;
  readonly card: AdaptiveCard;
}

export interface Command {
  /** The word typed in chat. */
  readonly word: Bilingual;
  run(turn: Turn, services: Services): Promise<Outcome>;
}

export interface Action {
  readonly verb: string;
  /** Runs the action if `data` fits its schema; undefined if it does not. */
  run(data: unknown, turn: Turn, services: Services): Promise<Outcome> | undefined;
}

/** A part of what the bot can do: the words that start it and the verbs of its cards. */
export interface Flow {
  readonly commands?: readonly Command[];
  readonly actions?: readonly Action[];
}

/** An action whose input is checked against the schema of the card that sends it. */
export function defineAction<Schema extends z.ZodType>(
  verb: string,
  schema: Schema,
  handle: (input: z.output<Schema>, turn: Turn, services: Services) => Promise<Outcome>,
): Action {
  return {
    verb,
    run(data, turn, services) {
      const input = schema.safeParse(data);
      return input.success ? handle(input.data, turn, services) : undefined;
    },
  };
}
