/** What can be put on the stage, in groups: triggers by who waits for whom, as on the trigger map, and resources. */
import { services, triggers } from '../../../../sim/index.ts';
import type { NewPart } from '../../../editor/structure/add.ts';
import { mapColumns } from '../../../map/mapColumns.ts';

export interface PaletteItem {
  readonly made: NewPart;
  readonly title: string;
  readonly help: string;
}

export interface PaletteGroup {
  readonly title: string;
  readonly items: readonly PaletteItem[];
}

export const functionItem: PaletteItem = { made: { kind: 'function' }, title: 'Function', help: 'Your code, run by Lambda.' };
export const trafficItem: PaletteItem = {
  made: { kind: 'traffic' },
  title: 'Traffic',
  help: 'Requests or events that arrive by themselves.',
};

const simulated = new Set(triggers.filter((definition) => definition.simulated).map(({ type }) => type));

export const triggerGroups: readonly PaletteGroup[] = mapColumns.map(({ title, sources }) => ({
  title,
  items: sources.filter(({ type }) => simulated.has(type)).map(({ type, ...words }) => ({ made: { kind: 'trigger', type }, ...words })),
}));

export const resourceGroups: readonly PaletteGroup[] = [
  { title: 'Resources', items: services.map(({ type, title, help }) => ({ made: { kind: 'resource', type }, title, help })) },
];

/** The groups with only those items that have every word of `query` in title, type or help. */
export function matching(groups: readonly PaletteGroup[], query: string): readonly PaletteGroup[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const fits = ({ title, help, made }: PaletteItem): boolean => {
    const text = `${title} ${help} ${'type' in made ? made.type : ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return groups.flatMap(({ title, items }) => {
    const found = items.filter(fits);
    return found.length === 0 ? [] : [{ title, items: found }];
  });
}
