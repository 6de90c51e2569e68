/** The trigger map: every event source of Lambda in three columns; one that is picked opens as a running scenario. */
import { useRef, useState } from 'react';
import { PictureMenu } from '../../charts/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { openScenario } from '../gallery/openScenario.ts';
import { type MapColumn, type MapSource, mapColumns } from './mapColumns.ts';
import { SideBySide } from './SideBySide.tsx';
import styles from './TriggerMap.module.css';

const tabs = [
  { id: 'map', label: 'The map', panel: 'trigger-map' },
  { id: 'sides', label: 'Side by side', panel: 'trigger-map' },
] as const;

export function TriggerMap({ onClose }: { readonly onClose: () => void }) {
  const columns = useRef<HTMLDivElement>(null);
  const [shown, show] = useState<(typeof tabs)[number]['id']>('map');
  return (
    <Dialog title="What can invoke a function" size="wide" onClose={onClose}>
      <Tabs label="What to see" tabs={tabs} active={shown} onChange={show} />
      <div className={styles.panel} id="trigger-map" role="tabpanel" aria-labelledby={`trigger-map-${shown}-tab`}>
        {shown === 'map' ? (
          <>
            <Button
              onClick={() => {
                onClose();
                void openScenario('whole-map');
              }}
            >
              All of it on the stage
            </Button>
            <PictureMenu about="the map" chart={() => columns.current} />
            <div ref={columns} className={styles.columns} data-picture="What can invoke a function">
              {mapColumns.map((column) => (
                <Column key={column.title} column={column} onClose={onClose} />
              ))}
            </div>
          </>
        ) : (
          <SideBySide onClose={onClose} />
        )}
      </div>
    </Dialog>
  );
}

function Column({ column: { title, about, sources }, onClose }: { readonly column: MapColumn; readonly onClose: () => void }) {
  return (
    <section className={styles.column} aria-label={title}>
      <h3>{title}</h3>
      <p>{about}</p>
      <ul>
        {sources.map((source) => (
          <li key={source.type}>
            <Source source={source} onClose={onClose} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Source({ source: { title, help, slug }, onClose }: { readonly source: MapSource; readonly onClose: () => void }) {
  if (slug === null) {
    return (
      <div className={styles.later}>
        <b>{title}</b>
        <span>Not simulated yet.</span>
      </div>
    );
  }
  return (
    <button
      type="button"
      className={styles.source}
      onClick={() => {
        onClose();
        void openScenario(slug);
      }}
    >
      <b>{title}</b>
      <span>{help}</span>
    </button>
  );
}
