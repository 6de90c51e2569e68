/** The messages by which the page asks a worker for the proof of an answer, or of what is wrong with a statement. */
import { falseStatements } from '../falseStatements/index.ts';
import { choiceKey } from './choiceKey.ts';
import { questions } from './index.ts';
import { type Proof, prove } from './prove.ts';
import { askOf, runsOf } from './variant.ts';

export type ProofRequest =
  | {
      readonly of: 'question';
      /** Number of the question. */
      readonly number: number;
      /** Which variant of it, from 0. */
      readonly variant: number;
    }
  | { readonly of: 'statement'; readonly slug: string };

/** `failed`: why there is no proof, in words; else null. */
export interface ProofReply {
  readonly proof: Proof | null;
  /** The right option, for a question that has options. */
  readonly key: string | null;
  readonly failed: string | null;
}

/** Never throws. */
export function answerProof(request: ProofRequest): ProofReply {
  try {
    return { ...(request.of === 'question' ? ofQuestion(request.number, request.variant) : ofStatement(request.slug)), failed: null };
  } catch (error) {
    return { proof: null, key: null, failed: error instanceof Error ? error.message : String(error) };
  }
}

function ofQuestion(number: number, variant: number): { proof: Proof; key: string | null } {
  const question = questions.find((each) => each.number === number);
  if (question === undefined) throw new Error(`There is no question ${number}.`);
  const ask = askOf(question, variant);
  const proof = prove(runsOf(question, ask), question.together, ask);
  return { proof, key: choiceKey(question, proof.facts) };
}

function ofStatement(slug: string): { proof: Proof; key: null } {
  const statement = falseStatements.find((each) => each.slug === slug);
  if (statement === undefined) throw new Error(`There is no statement '${slug}'.`);
  return { proof: prove(statement.runs, statement.together), key: null };
}
