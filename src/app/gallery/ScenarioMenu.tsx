/** The gallery, and the name of what is open. */
import { formatJson } from '../../base/formatJson.ts';
import { pairCards } from '../../experiments/index.ts';
import { galleryCards } from '../../sim/index.ts';
import { Select } from '../../ui/Select.tsx';
import { isEmbedded } from '../embed/isEmbedded.ts';
import { useLocked } from '../stores/locks.ts';
import { openOverlay } from '../stores/overlay.ts';
import { useDraft } from '../stores/useDraft.ts';
import { openPairCard } from '../twins/openPair.ts';
import { useEntry } from './galleryEntries.ts';
import { openScenario } from './openScenario.ts';

/** The value of the option that stands for what is open and is not in the gallery. */
const OPEN = ' open';
/** The one that leads to the scenarios that the person keeps. */
const MINE = ' mine';
/** The one that leads to other people's files. */
const IMPORT = ' files in';
/** The one that leads to what the scenario can be written as. */
const EXPORT = ' files out';

/** The one that leads to a link for a class. */
const CLASS = ' class';

/** Before the slug of a ready pair. */
const PAIR = ' pair ';

const groups = { start: 'To begin with', source: 'Event sources', incident: 'What goes wrong' } as const;

export function ScenarioMenu() {
  const origin = useDraft((draft) => draft.origin);
  const text = useDraft((draft) => draft.text);
  const name = useDraft((draft) => nameOf(draft.json));
  const slug = origin.kind === 'gallery' ? origin.slug : null;
  const card = galleryCards.find((candidate) => candidate.slug === slug);
  const entry = useEntry(slug);
  const isChanged = entry !== null && formatJson(entry.scenario) !== text;
  const label = origin.kind === 'link' ? `${name} (from a link)` : name;
  const isOpen = card === undefined || isChanged;
  const isLocked = useLocked('scenarios');
  const options = [
    ...(isOpen ? [{ value: OPEN, label: isChanged ? `${card?.title} (changed)` : label }] : []),
    ...(isEmbedded
      ? []
      : [
          { value: MINE, label: 'My scenarios …' },
          { value: IMPORT, label: 'Import …' },
          { value: EXPORT, label: 'Export …' },
          { value: CLASS, label: 'Class …' },
        ]),
    ...galleryCards.map(({ slug: value, title, group }) => ({ value, label: title, group: groups[group] })),
    ...pairCards.map(({ slug: value, title }) => ({ value: PAIR + value, label: title, group: 'Two runs compared' })),
  ];
  return (
    <Select
      label="Scenario"
      title={card?.blurb ?? label}
      disabled={isLocked}
      value={isOpen ? OPEN : card.slug}
      options={options}
      onChange={(chosen) => {
        const pair = pairCards.find(({ slug: value }) => PAIR + value === chosen);
        if (chosen === MINE) openOverlay('library');
        else if (chosen === IMPORT) openOverlay('import');
        else if (chosen === EXPORT) openOverlay('export');
        else if (chosen === CLASS) openOverlay('class');
        else if (pair !== undefined) void openPairCard(pair);
        else void openScenario(chosen);
      }}
    />
  );
}

function nameOf(json: unknown): string {
  const name = typeof json === 'object' && json !== null && 'name' in json ? json.name : undefined;
  return typeof name === 'string' && name.trim() !== '' ? name : 'My scenario';
}
