/** The gallery, and the name of what is open. */
import { formatJson } from '../../base/formatJson.ts';
import { gallery } from '../../sim/index.ts';
import { Select } from '../../ui/Select.tsx';
import { useDraft } from '../stores/useDraft.ts';
import { openScenario } from './openScenario.ts';

/** The value of the option that stands for what is open and is not in the gallery. */
const OPEN = ' open';

export function ScenarioMenu() {
  const origin = useDraft((draft) => draft.origin);
  const text = useDraft((draft) => draft.text);
  const name = useDraft((draft) => nameOf(draft.json));
  const entry = origin.kind === 'gallery' ? gallery.find(({ slug }) => slug === origin.slug) : undefined;
  const isChanged = entry !== undefined && formatJson(entry.scenario) !== text;
  const label = origin.kind === 'link' ? `${name} (from a link)` : name;
  const options = [
    ...(entry === undefined || isChanged ? [{ value: OPEN, label: isChanged ? `${entry.title} (changed)` : label }] : []),
    ...gallery.map(({ slug, title }) => ({ value: slug, label: title })),
  ];
  return (
    <Select
      label="Scenario"
      title={entry?.blurb ?? label}
      value={entry === undefined || isChanged ? OPEN : entry.slug}
      options={options}
      onChange={(slug) => openScenario(slug)}
    />
  );
}

function nameOf(json: unknown): string {
  const name = typeof json === 'object' && json !== null && 'name' in json ? json.name : undefined;
  return typeof name === 'string' && name.trim() !== '' ? name : 'My scenario';
}
