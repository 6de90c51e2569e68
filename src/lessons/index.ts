/** What people learn from: so far the interview questions with their proofs. */
export { questions } from './questions/index.ts';
export type { ProofRun, Question } from './questions/question.ts';
