import type { Generated } from 'kysely';
import type { Language } from '../language.ts';
import type { ConversationKind, QuestionOutcome, Rating } from '../ports.ts';
import type { Role } from '../roles.ts';

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
  role: RoleRow;
  expert_chat: ExpertChatRow;
  ticket: TicketRow;
  known_answer: KnownAnswerRow;
  outbox: OutboxRow;
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

interface RoleRow {
  tenant: string;
  user_id: string;
  role: Role;
  name: string;
  at: string;
}

interface ExpertChatRow {
  tenant: string;
  conversation_id: string;
  language: Language;
  at: string;
}

export interface TicketRow {
  tenant: string;
  id: string;
  number: number;
  version: number;
  asker_id: string;
  question_key: string;
  /** 1 once there is a reply, else 0. */
  answered: number;
  /** JSON of the ticket's content. */
  body: string;
}

interface KnownAnswerRow {
  tenant: string;
  id: string;
  at: string;
  revoked_at: string | null;
  /** JSON of the known answer's content. */
  body: string;
}

export interface OutboxRow {
  tenant: string;
  id: string;
  /** One of these two says where to. */
  conversation_id: string | null;
  user_id: string | null;
  subject: string;
  language: Language;
  /** 1 where the row is kept after sending, for updates. */
  lasting: number;
  due_at: string;
  /** `pending` is to be sent; `sent` and `failed` wait for new contents. */
  state: 'pending' | 'sent' | 'failed';
  revision: number;
  attempts: number;
  /** Until when one replica alone may send it. */
  leased_until: string | null;
  activity_id: string | null;
  /** JSON of the message; empty once it is sent. */
  body: string;
}
