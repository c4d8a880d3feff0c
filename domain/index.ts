/** The front door: what bot and cards may use of the domain. */
export { examplesOf, subjectsOf } from './ask/about.ts';
export { type Asked, ask, type Circumstances, prepare } from './ask/ask.ts';
export { type Knowledge, KnowledgeError, loadKnowledge } from './ask/knowledge.ts';
export { findKnownAnswer, type KnownAnswer, questionInThread } from './ask/known-answers.ts';
export type { Choice, Part, Reply, Source } from './ask/reply.ts';
export { loggedIdOf, MAX_COMMENT, MAX_RATED, type RatedQuestion, ratedQuestion } from './feedback.ts';
export { type Bilingual, LANGUAGES, type Language, languageOf } from './language.ts';
export type {
  AuditEntry,
  Change,
  Commit,
  CommitOutcome,
  Conversation,
  ConversationKind,
  Feedback,
  LoggedQuestion,
  Person,
  QuestionOutcome,
  Rating,
  Store,
  TenantStore,
  Thread,
} from './ports.ts';
export { type ClaimedPost, type Destination, type KeptPost, type Post, type PostMessage, placeOf } from './posts.ts';
export { type ExpertChat, findByName, type Named, type NameFound, ROLES, type Role, type RoleHolder } from './roles.ts';
export {
  type Actor,
  claimTicket,
  keyOfQuestion,
  LATE_AFTER_WORKING_DAYS,
  lateAt,
  mostRefused,
  type RefusedQuestion,
  replyToTicket,
  stateOf,
  type Ticket,
  type TicketRefusal,
  type TicketState,
} from './tickets.ts';
