/** A quiet sentence where a form would be. */
import styles from '../Editor.module.css';

export function Nothing({ text }: { readonly text: string }) {
  return <p className={styles.nothing}>{text}</p>;
}
