/** The messages by which the page asks a worker for the proof of an answer. */
import { choiceKey } from './choiceKey.ts';
import { questions } from './index.ts';
import { type Proof, prove } from './prove.ts';
import { askOf, runsOf } from './variant.ts';

export interface ProofRequest {
  /** Number of the question. */
  readonly number: number;
  /** Which variant of it, from 0. */
  readonly variant: number;
}

/** `failed`: why there is no proof, in words; else null. */
export interface ProofReply extends ProofRequest {
  readonly proof: Proof | null;
  /** The right option, for a question that has options. */
  readonly key: string | null;
  readonly failed: string | null;
}

/** Never throws. */
export function answerProof({ number, variant }: ProofRequest): ProofReply {
  try {
    const question = questions.find((each) => each.number === number);
    if (question === undefined) throw new Error(`There is no question ${number}.`);
    const ask = askOf(question, variant);
    const proof = prove(runsOf(question, ask), question.together, ask);
    return { number, variant, proof, key: choiceKey(question, proof.facts), failed: null };
  } catch (error) {
    return { number, variant, proof: null, key: null, failed: error instanceof Error ? error.message : String(error) };
  }
}
