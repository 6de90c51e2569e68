/** The gallery, and the name of what is open. */
import { formatJson } from '../../base/formatJson.ts';
import { galleryCards } from '../../sim/index.ts';
import { Select } from '../../ui/Select.tsx';
import { isEmbedded } from '../embed/isEmbedded.ts';
import { openOverlay } from '../stores/overlay.ts';
import { useDraft } from '../stores/useDraft.ts';
import { useEntry } from './galleryEntries.ts';
import { openScenario } from './openScenario.ts';

/** The value of the option that stands for what is open and is not in the gallery. */
const OPEN = ' open';
/** The one that leads to the scenarios that the person keeps. */
const MINE = ' mine';

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
  const options = [
    ...(isOpen ? [{ value: OPEN, label: isChanged ? `${card?.title} (changed)` : label }] : []),
    ...(isEmbedded ? [] : [{ value: MINE, label: 'My scenarios …' }]),
    ...galleryCards.map(({ slug: value, title, group }) => ({ value, label: title, group: groups[group] })),
  ];
  return (
    <Select
      label="Scenario"
      title={card?.blurb ?? label}
      value={isOpen ? OPEN : card.slug}
      options={options}
      onChange={(chosen) => {
        if (chosen === MINE) openOverlay('library');
        else void openScenario(chosen);
      }}
    />
  );
}

function nameOf(json: unknown): string {
  const name = typeof json === 'object' && json !== null && 'name' in json ? json.name : undefined;
  return typeof name === 'string' && name.trim() !== '' ? name : 'My scenario';
}
