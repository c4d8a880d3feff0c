/** The front door: what bot and cards may use of the domain. */
export { examplesOf, subjectsOf } from './ask/about.ts';
export { type Asked, ask, type Circumstances, prepare } from './ask/ask.ts';
export { type Knowledge, KnowledgeError, loadKnowledge } from './ask/knowledge.ts';
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
