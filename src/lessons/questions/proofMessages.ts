/** The messages by which the page asks a worker for the proof of an answer. */
import { questions } from './index.ts';
import { type Proof, prove } from './prove.ts';

export interface ProofRequest {
  /** Number of the question. */
  readonly number: number;
}

/** `failed`: why there is no proof, in words; else null. */
export interface ProofReply extends ProofRequest {
  readonly proof: Proof | null;
  readonly failed: string | null;
}

/** Never throws. */
export function answerProof({ number }: ProofRequest): ProofReply {
  try {
    const question = questions.find((each) => each.number === number);
    if (question === undefined) throw new Error(`There is no question ${number}.`);
    return { number, proof: prove(question), failed: null };
  } catch (error) {
    return { number, proof: null, failed: error instanceof Error ? error.message : String(error) };
  }
}
