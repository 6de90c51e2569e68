/** The proof of a question's answer, with the numbers of a variant. */
import { askOf, lessonText, type Question, questionTextsOf, runsOf } from '../../lessons/index.ts';
import { ProofView } from '../proof/ProofView.tsx';

export interface QuestionProofProps {
  readonly question: Question;
  readonly variant: number;
  readonly onClose: () => void;
}

export function QuestionProof({ question, variant, onClose }: QuestionProofProps) {
  const ask = askOf(question, variant);
  const texts = questionTextsOf(question.slug);
  return (
    <ProofView
      request={{ of: 'question', number: question.number, variant }}
      runs={runsOf(question, ask)}
      title={lessonText(texts.question, { ask })}
      step={`Open the proof of question ${question.number}`}
      notShown={texts.notShown}
      onClose={onClose}
    />
  );
}
