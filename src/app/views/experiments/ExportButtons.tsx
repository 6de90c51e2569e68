/** Takes what was found out of the page. */
import { Button } from '../../../ui/Button.tsx';
import { download } from '../../share/download.ts';
import styles from './Experiments.module.css';

const types = { csv: 'text/csv', json: 'application/json' } as const;

interface Props {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly file: (kind: keyof typeof types) => string;
}

export function ExportButtons({ name, file }: Props) {
  return (
    <div className={styles.exports} data-picture="none">
      {(['csv', 'json'] as const).map((kind) => (
        <Button key={kind} onClick={() => download(file(kind), `${name}.${kind}`, types[kind])}>
          Save {kind.toUpperCase()}
        </Button>
      ))}
    </div>
  );
}
