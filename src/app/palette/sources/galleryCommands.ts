/** The scenarios of the gallery. */
import { galleryCards } from '../../../sim/index.ts';
import { openScenario } from '../../gallery/openScenario.ts';
import type { CommandSource } from '../command.ts';

export const galleryCommands: CommandSource = () =>
  galleryCards.map(({ slug, title, blurb }) => ({
    id: `gallery ${slug}`,
    group: 'Scenario',
    title,
    detail: blurb,
    run: () => void openScenario(slug),
  }));
