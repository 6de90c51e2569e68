/** The link of a class that was made, as text and as a QR code. */
import { Link } from 'lucide-react';
import { lazy, Suspense, useMemo } from 'react';
import { type ClassSetup, encodeClass, lessonOf } from '../../lessons/index.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../share/CopyButton.tsx';
import { SetupWords } from './SetupWords.tsx';
import styles from './Teacher.module.css';

const QrCode = lazy(() => import('../share/QrCode.tsx').then((module) => ({ default: module.QrCode })));

interface ClassLinkProps {
  readonly setup: ClassSetup;
  readonly onAnswers: () => void;
  readonly onBack: () => void;
}

export function ClassLink({ setup, onAnswers, onBack }: ClassLinkProps) {
  const link = useMemo(() => `${location.href.split(/[?#]/)[0]}#${encodeClass(setup)}`, [setup]);
  return (
    <div className={styles.form}>
      <SetupWords setup={setup} />
      <label className={styles.field}>
        Link for students
        <input type="text" readOnly data-autofocus value={link} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <div className={styles.row}>
        <CopyButton text={link} label="Copy link" tone="accent">
          <Link size={16} aria-hidden="true" />
        </CopyButton>
        {lessonOf(setup) === null ? null : <Button onClick={onAnswers}>To the answers</Button>}
        <Button onClick={onBack}>Change it</Button>
      </div>
      <Suspense>
        <QrCode text={link} />
      </Suspense>
    </div>
  );
}
