import type { Generated } from 'kysely';
import type { Language } from '../language.ts';
import type { ConversationKind, QuestionOutcome, Rating } from '../ports.ts';

/**
 * The tables as the newest migration leaves them, the same in both databases. Times are ISO 8601
 * text in UTC, which sorts by time; JSON is text. Every row belongs to a tenant.
 */
export interface Tables {
  person: PersonRow;
  conversation: ConversationRow;
  thread: ThreadRow;
  question_log: QuestionRow;
  feedback: FeedbackRow;
  audit: AuditRow;
  processed_activity: ProcessedActivityRow;
}

interface PersonRow {
  tenant: string;
  user_id: string;
  name: string;
  language: Language;
}

export interface ConversationRow {
  tenant: string;
  conversation_id: string;
  kind: ConversationKind;
  user_id: string | null;
  address: string;
  /** When the conversation was last written: the newest personal chat is the one that works. */
  at: string;
}

interface ThreadRow {
  tenant: string;
  user_id: string;
  conversation_id: string;
  version: number;
  at: string;
  frame: string;
}

interface QuestionRow {
  tenant: string;
  id: string;
  at: string;
  language: Language;
  outcome: QuestionOutcome;
  text: string | null;
}

interface FeedbackRow {
  tenant: string;
  subject: string;
  user_id: string;
  rating: Rating;
  comment: string | null;
  at: string;
}

interface AuditRow {
  /** Counts up and is never used again: the order of the trail. */
  sequence: Generated<number>;
  tenant: string;
  at: string;
  actor: string;
  subject: string;
  event: string;
  details: string;
}

interface ProcessedActivityRow {
  tenant: string;
  cause: string;
  at: string;
}
