/** What can be put on the stage: pressed it is added, dragged it is added where it is let go. */
import { ChevronDown } from 'lucide-react';
import { type PointerEvent, type ReactNode, useId, useState } from 'react';
import { Button } from '../../../../ui/Button.tsx';
import styles from './PartsPalette.module.css';
import {
  functionItem,
  matching,
  type PaletteGroup,
  type PaletteItem,
  resourceGroups,
  trafficItem,
  triggerGroups,
} from './paletteGroups.ts';

interface Props {
  readonly onAdd: (item: PaletteItem) => void;
  readonly onDrag: (item: PaletteItem, event: PointerEvent) => void;
}

type Shelf = 'trigger' | 'resource';

const shelves: Readonly<Record<Shelf, { readonly title: string; readonly find: string; readonly groups: readonly PaletteGroup[] }>> = {
  trigger: { title: 'Trigger', find: 'Find a trigger', groups: triggerGroups },
  resource: { title: 'Resource', find: 'Find a resource', groups: resourceGroups },
};

export function PartsPalette({ end, ...props }: Props & { readonly end: ReactNode }) {
  const [open, setOpen] = useState<Shelf | null>(null);
  const id = useId();
  return (
    <div className={styles.palette}>
      <div className={styles.head}>
        <fieldset className={styles.row}>
          <legend className="visually-hidden">Add to the stage</legend>
          <span className={styles.word}>Add</span>
          <Item {...props} item={functionItem} />
          {(['trigger', 'resource'] as const).map((shelf) => (
            <Button
              key={shelf}
              aria-expanded={open === shelf}
              aria-controls={open === shelf ? id : undefined}
              onClick={() => setOpen(open === shelf ? null : shelf)}
            >
              {shelves[shelf].title}
              <ChevronDown size={16} aria-hidden="true" className={styles.chevron} />
            </Button>
          ))}
          <Item {...props} item={trafficItem} />
        </fieldset>
        {end}
      </div>
      {open === null ? null : <Shelves key={open} id={id} shelf={open} {...props} />}
    </div>
  );
}

function Shelves({ id, shelf, ...props }: Props & { readonly id: string; readonly shelf: Shelf }) {
  const [query, setQuery] = useState('');
  const { find, groups } = shelves[shelf];
  const found = matching(groups, query);
  const first = found[0]?.items[0];
  return (
    <div id={id} className={styles.shelf}>
      <input
        type="search"
        className={styles.find}
        aria-label={find}
        placeholder={find}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || query.trim() === '' || first === undefined) return;
          event.preventDefault();
          props.onAdd(first);
        }}
      />
      {found.length === 0 ? <p className={styles.none}>Nothing is called that.</p> : null}
      <div className={styles.groups}>
        {found.map(({ title, items }) => (
          <section key={title} aria-label={title}>
            {groups.length > 1 ? <h3>{title}</h3> : null}
            <div className={styles.items}>
              {items.map((item) => (
                <Item key={item.title} {...props} item={item} />
              ))}
            </div>
          </section>
        ))}
      </div>
    </div>
  );
}

function Item({ item, onAdd, onDrag }: Props & { readonly item: PaletteItem }) {
  return (
    <Button
      className={styles.item}
      title={item.help}
      aria-label={`Add ${item.title}`}
      onClick={() => onAdd(item)}
      onPointerDown={(event) => {
        if (event.button === 0 && event.pointerType !== 'touch') onDrag(item, event);
      }}
    >
      {item.title}
    </Button>
  );
}
