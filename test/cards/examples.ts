import type { Example } from './example.ts';
import { answerExamples } from './examples/answer.ts';
import { expertExamples } from './examples/experts.ts';
import { guideExamples } from './examples/guide.ts';
import { rolesExamples } from './examples/roles.ts';

/** Every card in its typical looks and at its longest. */
export const examples: readonly Example[] = [...answerExamples, ...guideExamples, ...expertExamples, ...rolesExamples];
