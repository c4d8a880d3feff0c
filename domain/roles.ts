import { fold } from './ask/words.ts';

/** What an administrator can appoint somebody to. */
export const ROLES = ['coordinator', 'expert'] as const;

export type Role = (typeof ROLES)[number];

/** Somebody who has a role. `name` is what was known when they were appointed; empty if nothing was. */
export interface RoleHolder {
  /** Entra object id. */
  readonly userId: string;
  readonly role: Role;
  readonly name: string;
}

/** A chat that the experts receive questions in; `language` is that of whoever linked it. */
export interface ExpertChat {
  readonly conversationId: string;
  readonly language: 'sv' | 'en';
}

/** Somebody that a name can stand for. */
export interface Named {
  readonly userId: string;
  readonly name: string;
  readonly email?: string;
}

export type NameFound =
  | { readonly found: 'one'; readonly person: Named }
  /** Several bear the name, or nobody but these have it as a part of theirs. */
  | { readonly found: 'choices'; readonly people: readonly Named[] }
  | { readonly found: 'none' };

/**
 * Who is meant by a typed name among these people, each there once: whoever bears just that name, whatever its case, accents and spaces.
 * Nobody is guessed: where several bear it, or it is only a part of names, there is a choice of at most `most`.
 */
export function findByName(typed: string, people: readonly Named[], most: number): NameFound {
  const same = people.filter(({ name }) => partsOf(name).join(' ') === partsOf(typed).join(' '));
  const [only, ...others] = same;
  if (only && others.length === 0) return { found: 'one', person: only };
  const parts = partsOf(typed);
  const like = people.filter(({ name }) => parts.length > 0 && parts.every((part) => partsOf(name).includes(part)));
  const choices = (only ? same : like).slice(0, most);
  return choices.length > 0 ? { found: 'choices', people: choices } : { found: 'none' };
}

// --- Internal helpers ---

const partsOf = (name: string) => fold(name).split(/\s+/).filter(Boolean);
