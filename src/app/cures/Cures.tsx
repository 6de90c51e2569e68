/** What would have prevented an event: up to three changes that were really run, each with what it gains and costs, and a way to take it over. */
import { type Cure, type CureSearch, costOf, gainOf, isSubjectKind, type Subject, type SubjectKind } from '../../experiments/index.ts';
import { Button } from '../../ui/Button.tsx';
import { dollars } from '../bill/dollars.ts';
import { monthOf } from '../bill/monthOf.ts';
import { Block } from '../inspector/Block.tsx';
import { useLocked } from '../stores/locks.ts';
import type { Run } from '../stores/run.ts';
import { adoptCure } from './adoptCure.ts';
import styles from './Cures.module.css';
import { useCures } from './useCures.ts';

export interface CuresProps {
  readonly run: Run;
  /** An event of the run, as `interestingEvents` names it. Of kinds that no setting prevents nothing is shown. */
  readonly subject: { readonly kind: string; readonly row: number };
}

export function Cures({ run, subject: { kind, row } }: CuresProps) {
  const isLocked = useLocked('cures');
  return isSubjectKind(kind) && !isLocked ? <SubjectCures run={run} subject={{ kind, row }} /> : null;
}

function SubjectCures({ run, subject }: { readonly run: Run; readonly subject: Subject }) {
  const reply = useCures(run, subject);
  return (
    <Block title={titles[subject.kind] ?? 'What would have prevented it'}>
      {reply === null ? (
        <Skeleton />
      ) : reply.search === null ? (
        <p className={styles.quiet}>The search stopped: {reply.failure}</p>
      ) : (
        <Found run={run} search={reply.search} kind={subject.kind} onAdopt={(cure) => adoptCure(run, subject, cure)} />
      )}
    </Block>
  );
}

const titles: Partial<Record<SubjectKind, string>> = {
  throttle: 'What would have let it through',
  refused: 'What would have let it through',
  gatewayThrottled: 'What would have let it through',
  denied: 'What would have let it through',
  coldStart: 'What would have kept it warm',
  spillover: 'What would have kept it warm',
};

function Skeleton() {
  return (
    <div className={styles.cures} role="status">
      <p className={styles.quiet}>Running the scenario again with one change at a time …</p>
      <div className={styles.skeleton} aria-hidden="true" />
      <div className={styles.skeleton} aria-hidden="true" />
    </div>
  );
}

interface FoundProps {
  readonly run: Run;
  readonly search: CureSearch;
  readonly kind: SubjectKind;
  readonly onAdopt: (cure: Cure) => void;
}

function Found({ run, search: { cures, runs, isComplete }, kind, onAdopt }: FoundProps) {
  const tried = `${runs} changed ${runs === 1 ? 'scenario was' : 'scenarios were'} run`;
  return (
    <>
      {cures.length === 0 ? <p>No single change that we know of removes it.</p> : null}
      {cures.length === 0 ? null : (
        <ul className={styles.cures}>
          {cures.map((cure) => (
            <li key={cure.kind}>
              <CureCard run={run} cure={cure} kind={kind} onAdopt={() => onAdopt(cure)} />
            </li>
          ))}
        </ul>
      )}
      <p className={styles.quiet}>{isComplete ? `${tried}, with the same luck.` : `${tried}; this one is too large to try everything.`}</p>
    </>
  );
}

interface CureCardProps {
  readonly run: Run;
  readonly cure: Cure;
  readonly kind: SubjectKind;
  readonly onAdopt: () => void;
}

function CureCard({ run, cure, kind, onAdopt }: CureCardProps) {
  return (
    <article className={styles.cure} data-explanation={cure.isExplanation || undefined}>
      <h4>{cure.title}</h4>
      <p className={styles.gain}>{gainOf(cure, kind)}</p>
      <p className={styles.cost}>{cure.isExplanation ? 'This shows the cause; it is no setting that one could choose.' : costOf(cure)}</p>
      <p className={styles.month}>{monthText(run, cure)}</p>
      <Button tone="link" onClick={onAdopt} aria-label={`Adopt: ${cure.title}`}>
        Adopt
      </Button>
    </article>
  );
}

/** A month at this shape, before and after. */
function monthText({ trace }: Run, { before, after }: Cure): string {
  const freeTier = trace.epochs[0]?.scenario.account.freeTier ?? false;
  const [was, is] = [before, after].map(({ bill }) => dollars(monthOf(bill, trace.horizon, freeTier)));
  return was === is ? `${is} a month, as before` : `${was} → ${is} a month`;
}
