import type { Language } from '../../domain/index.ts';
import { en } from './en.ts';
import { sv, type Texts } from './sv.ts';

export type { Texts };

/** All wording, by language: the same keys in both, which the types see to. */
export const texts: Readonly<Record<Language, Texts>> = { sv, en };
