/** The front door: what bot and cards may use of the domain. */
export { examplesOf, subjectsOf } from './ask/about.ts';
export { type Asked, ask, type Circumstances, prepare } from './ask/ask.ts';
export { type Knowledge, KnowledgeError, loadKnowledge } from './ask/knowledge.ts';
export type { Choice, Part, Reply, Source } from './ask/reply.ts';
export { type Bilingual, LANGUAGES, type Language, languageOf } from './language.ts';
export type {
  AuditEntry,
  Change,
  Commit,
  CommitOutcome,
  Conversation,
  ConversationKind,
  LoggedQuestion,
  Person,
  QuestionOutcome,
  Store,
  TenantStore,
  Thread,
} from './ports.ts';
