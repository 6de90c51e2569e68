/** Over a student's page: which class it is, who they are in it, and what is locked. */
import { useStore } from 'zustand';
import { locks } from '../../lessons/index.ts';
import { Button } from '../../ui/Button.tsx';
import { classPage } from '../stores/classPage.ts';
import { lockStore } from '../stores/locks.ts';
import { openOverlay } from '../stores/overlay.ts';
import styles from './Class.module.css';
import { studentStore } from './studentStore.ts';

export function ClassBanner() {
  const { setup, student } = useStore(studentStore);
  const { refused, turn } = useStore(lockStore);
  const leave = useStore(classPage, ({ page }) => page?.leave);
  if (setup === null) return null;
  const titles = locks.filter(({ id }) => setup.locks.includes(id)).map(({ title }) => title);
  const tried = locks.find(({ id }) => id === refused);
  return (
    <section className={styles.banner} aria-label="Class">
      <div>
        <h2>
          {setup.name === '' ? 'A class' : `Class: ${setup.name}`}
          {student === null ? '' : `, joined as ${student}`}
        </h2>
        <p>{titles.length === 0 ? 'Nothing is locked.' : `Locked: ${titles.join(', ')}.`}</p>
        <p role="status" className={styles.refused}>
          {tried === undefined ? '' : <span key={turn}>That is locked in this class: {tried.title}.</span>}
        </p>
      </div>
      <div className={styles.row}>
        <Button onClick={() => openOverlay('join')}>{student === null ? 'Join' : 'Change name'}</Button>
        <Button onClick={leave}>Leave the class</Button>
      </div>
    </section>
  );
}
