/** Takes what was found out of the page. */
import { Button } from '../../../ui/Button.tsx';
import styles from './Experiments.module.css';

const types = { csv: 'text/csv', json: 'application/json' } as const;

interface Props {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly file: (kind: keyof typeof types) => string;
}

export function ExportButtons({ name, file }: Props) {
  return (
    <div className={styles.exports}>
      {(['csv', 'json'] as const).map((kind) => (
        <Button key={kind} onClick={() => save(`${name}.${kind}`, file(kind), types[kind])}>
          Save {kind.toUpperCase()}
        </Button>
      ))}
    </div>
  );
}

function save(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
