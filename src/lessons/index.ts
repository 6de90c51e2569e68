/** What people learn from: so far the interview questions with their proofs. */
export { questions } from './questions/index.ts';
export { answerProof, type ProofReply, type ProofRequest } from './questions/proofMessages.ts';
export type { Check, Proof } from './questions/prove.ts';
export type { ProofRun, Question } from './questions/question.ts';
