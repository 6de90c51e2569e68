/** Stands where a picture of a large run will be. */
import styles from './Counting.module.css';

export function Counting() {
  return (
    <p className={styles.counting} role="status" data-counting="">
      Counting …
    </p>
  );
}
