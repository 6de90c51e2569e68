/** The scenarios of the gallery that the page has asked for so far. */
import { createStore, useStore } from 'zustand';
import { firstColdStart, type GalleryCard, type GalleryScenario, galleryCards } from '../../sim/index.ts';

const first = galleryCards[0] as GalleryCard;

/** By slug; the first one comes with the page. */
const entries = createStore<Readonly<Record<string, GalleryScenario>>>(() => ({ [first.slug]: firstColdStart }));

/** The first scenario of the gallery, which opens on a first visit. */
export const firstEntry = { slug: first.slug, ...firstColdStart };

/** The scenario with this slug, or null when there is none. Rejects when its file cannot be had. */
export async function loadEntry(slug: string): Promise<GalleryScenario | null> {
  const known = entries.getState()[slug];
  if (known !== undefined) return known;
  const card = galleryCards.find((candidate) => candidate.slug === slug);
  if (card === undefined) return null;
  const entry = await card.load();
  entries.setState({ [slug]: entry });
  return entry;
}

/** The scenario with this slug once it is there; asks for it. */
export function useEntry(slug: string | null): GalleryScenario | null {
  const entry = useStore(entries, (all) => (slug === null ? null : (all[slug] ?? null)));
  if (slug !== null && entry === null) void loadEntry(slug).catch(() => null);
  return entry;
}
