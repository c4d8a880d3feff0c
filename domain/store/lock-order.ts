import type { Change } from '../ports.ts';

/** All commits take their rows in the same order, so that two of them never wait for each other. */
export function inLockOrder(changes: readonly Change[]): readonly Change[] {
  return changes
    .map((change) => ({ change, key: JSON.stringify(rowOf(change)) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ change }) => change);
}

// --- Internal helpers ---

function rowOf(change: Change): readonly string[] {
  switch (change.kind) {
    case 'person':
      return ['person', change.person.userId];
    case 'conversation':
      return ['conversation', change.conversation.conversationId];
    case 'thread':
      return ['thread', change.thread.userId, change.thread.conversationId];
    case 'question':
      return ['question', change.question.id];
    case 'feedback':
      return ['feedback', change.feedback.subject, change.feedback.userId];
    case 'conversationLost':
      return ['conversation', change.conversationId];
    case 'role':
      return ['role', change.holder.userId, change.holder.role];
    case 'roleRemoved':
    case 'roleRequired':
      return ['role', change.userId, change.role];
    case 'expertChat':
      return ['expertChat', change.chat.conversationId];
    case 'expertChatRemoved':
      return ['expertChat', change.conversationId];
    case 'ticket':
      return ['ticket', change.ticket.id];
    case 'knownAnswer':
      return ['knownAnswer', change.known.id];
    case 'knownAnswerRevoked':
      return ['knownAnswer', change.id];
    case 'post':
      return ['post', change.post.id];
    case 'withdrawPosts':
      return ['post', change.subject];
    case 'postFailed':
      return ['post', change.id];
  }
}
