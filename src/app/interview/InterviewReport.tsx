/** How a mock interview went: the time of each question, and what to look at again, with the way there. */
import { questions } from '../../lessons/index.ts';
import { Button } from '../../ui/Button.tsx';
import { clockText } from './clockText.ts';
import { focusHere } from './focusHere.ts';
import styles from './Interview.module.css';
import { LessonLink } from './LessonLink.tsx';
import type { Grade } from './progress.ts';
import { questionTitle } from './questionTitle.ts';

/** A question of the interview that was answered. */
export interface Asked {
  readonly number: number;
  readonly how: Grade;
  /** ms. */
  readonly took: number;
}

export interface InterviewReportProps {
  readonly asked: readonly Asked[];
  readonly onAgain: () => void;
  readonly onRevisit: (number: number) => void;
  readonly onClose: () => void;
}

export function InterviewReport({ asked, onAgain, onRevisit, onClose }: InterviewReportProps) {
  const known = asked.filter(({ how }) => how === 'known');
  const missed = asked.filter(({ how }) => how !== 'known');
  return (
    <section aria-label="Report" className={styles.start} tabIndex={-1} ref={focusHere}>
      <h3>
        {known.length} of {asked.length} known, in {clockText(asked.reduce((sum, { took }) => sum + took, 0))}
      </h3>
      {missed.length === 0 ? (
        <p>Nothing to look at again.</p>
      ) : (
        <>
          <h4>To look at again; these come first next time</h4>
          <ul className={styles.report} aria-label="To look at again">
            {missed.map((each) => (
              <Row key={each.number} asked={each} onRevisit={onRevisit} onClose={onClose} />
            ))}
          </ul>
        </>
      )}
      {known.length === 0 ? null : (
        <>
          <h4>Known</h4>
          <ul className={styles.report} aria-label="Known">
            {known.map((each) => (
              <Row key={each.number} asked={each} onRevisit={onRevisit} onClose={onClose} />
            ))}
          </ul>
        </>
      )}
      <Button tone="accent" onClick={onAgain}>
        Ten more
      </Button>
    </section>
  );
}

function Row({
  asked: { number, how, took },
  onRevisit,
  onClose,
}: Omit<InterviewReportProps, 'asked' | 'onAgain'> & { readonly asked: Asked }) {
  const lesson = how === 'known' ? undefined : questions.find((each) => each.number === number)?.lesson;
  return (
    <li>
      <span>
        <Button tone="link" onClick={() => onRevisit(number)}>
          {questionTitle(number)}
        </Button>
      </span>
      {lesson === undefined ? null : <LessonLink slug={lesson} onClose={onClose} />}
      <span className={styles.quiet}>
        {how}, {clockText(took)}
      </span>
    </li>
  );
}
