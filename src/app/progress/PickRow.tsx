/** One thing to learn in a list: its place, title, what it is about, and how far the person is. */
import styles from './PickRow.module.css';

export interface PickRowProps {
  /** From 1. */
  readonly place: number;
  readonly title: string;
  readonly about: string;
  /** How far the person is, in a word or two. */
  readonly how: string;
  /** Whether it is the one to go on with. */
  readonly isNext: boolean;
  readonly onPick: () => void;
}

export function PickRow({ place, title, about, how, isNext, onPick }: PickRowProps) {
  return (
    <button type="button" className={styles.pick} data-next={isNext} data-autofocus={isNext ? '' : undefined} onClick={onPick}>
      <span className={styles.quiet}>{place}</span>
      <span>
        <strong>{title}</strong>
        <span className={styles.about}>{about}</span>
      </span>
      <span className={styles.quiet}>{how}</span>
    </button>
  );
}
