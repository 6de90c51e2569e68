/** How a class answered a step, before and after it is told what is right; by variant where students had numbers of their own. */
import { formatCount } from '../../base/formatCount.ts';
import {
  type Answer,
  barsOf,
  type ClassSetup,
  curvePoints,
  type GradedAnswer,
  lessonOf,
  type PastedCode,
  type Prediction,
} from '../../lessons/index.ts';
import { useClassAnswer } from './askClass.ts';
import { optionWords } from './plainStepText.ts';
import styles from './Teacher.module.css';

interface HistogramProps {
  readonly setup: ClassSetup;
  readonly step: number;
  /** Codes of this step that count. */
  readonly codes: readonly PastedCode[];
  readonly isRevealed: boolean;
}

export function Histogram({ setup, step, codes, isRevealed }: HistogramProps) {
  const lesson = lessonOf(setup);
  const prediction = lesson?.steps[step]?.prediction;
  const text = codes.map(({ name, code }) => `${name}\t${code}`).join('\n');
  const reply = useClassAnswer(isRevealed && codes.length > 0 ? { kind: 'grade', setup, text } : null);
  if (!lesson || prediction === undefined) return null;
  if (codes.length === 0) return <p className={styles.quiet}>No answers to this step yet.</p>;
  const graded = isRevealed && reply?.kind === 'grade' ? reply.graded : null;
  const answers = codes.flatMap(({ answer }) => (answer === null ? [] : [answer.given]));
  const words = optionWords(lesson, step);
  return (
    <>
      {prediction.kind === 'curve' ? (
        <CurveTable prediction={prediction} answers={answers} />
      ) : (
        <Bars prediction={prediction} words={words} answers={answers} graded={graded} />
      )}
      {isRevealed && reply === null ? <p role="status">Running …</p> : null}
      {reply?.kind === 'failed' ? <p role="alert">{reply.failed}</p> : null}
      {graded === null ? null : <Results graded={graded} words={words} />}
    </>
  );
}

interface BarsProps {
  readonly prediction: Prediction;
  readonly words: Readonly<Record<string, string>>;
  readonly answers: readonly Answer[];
  readonly graded: readonly GradedAnswer[] | null;
}

function Bars({ prediction, words, answers, graded }: BarsProps) {
  const bars = barsOf(prediction, words, answers);
  const right = barsOf(
    prediction,
    words,
    (graded ?? []).flatMap(({ isRight, answer }) => (isRight === true && answer !== null ? [answer.given] : [])),
  );
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <table className={styles.bars}>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Answer</th>
          <th scope="col">Students</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ id, label, count }) => {
          const rightOnes = right.find((bar) => bar.id === id)?.count ?? 0;
          return (
            <tr key={id} data-right={rightOnes > 0}>
              <th scope="row">{label}</th>
              <td>
                <span className={styles.bar} style={{ width: `${(count / most) * 100}%` }} aria-hidden="true" />
                <span className={styles.count}>
                  {count}
                  {graded === null || count === 0 ? '' : `, ${rightOnes} right`}
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A drawn answer at each of its points. */
function CurveTable({
  prediction,
  answers,
}: {
  readonly prediction: Extract<Prediction, { kind: 'curve' }>;
  readonly answers: readonly Answer[];
}) {
  const shown = (value: number): string => `${formatCount(Number(value.toPrecision(3)))} ${prediction.unit}`.trim();
  return (
    <table className={styles.bars}>
      <thead>
        <tr>
          <th scope="col">Point</th>
          <th scope="col">Lowest, middle and highest answer</th>
        </tr>
      </thead>
      <tbody>
        {curvePoints(answers).map(({ low, middle, high }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: points have no other name than their place.
          <tr key={i}>
            <th scope="row">{i + 1}</th>
            <td>
              {shown(low)}, <strong>{shown(middle)}</strong>, {shown(high)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How many were right, in all and in each variant, with its key. */
function Results({ graded, words }: { readonly graded: readonly GradedAnswer[]; readonly words: Readonly<Record<string, string>> }) {
  const judged = graded.filter(({ isRight }) => isRight !== null);
  const variants = [...new Set(judged.map(({ answer }) => answer?.variant ?? 0))].toSorted((a, b) => a - b);
  const rightOf = (some: readonly GradedAnswer[]): string => `${some.filter(({ isRight }) => isRight).length} of ${some.length} right`;
  return (
    <div role="status" className={styles.results}>
      <p>
        <strong>{rightOf(judged)}.</strong>
      </p>
      <ul>
        {variants.map((variant) => {
          const own = judged.filter(({ answer }) => answer?.variant === variant);
          const key = keyWords(own[0]?.key ?? null, words);
          return (
            <li key={variant}>{variant === 0 ? `The run says: ${key}.` : `Variant ${variant}: the run says ${key}; ${rightOf(own)}.`}</li>
          );
        })}
      </ul>
    </div>
  );
}

function keyWords(key: Answer | null, words: Readonly<Record<string, string>>): string {
  if (typeof key === 'number') return formatCount(Number(key.toPrecision(4)));
  if (typeof key === 'string') return words[key] ?? key;
  return (key ?? [])
    .map((each) => (typeof each === 'number' ? formatCount(Number(each.toPrecision(3))) : (words[each] ?? each)))
    .join(', ');
}
