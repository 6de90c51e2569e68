/** Every chart on the screen, as a file. */
import { keepPicture } from '../../pictures/keepPicture.ts';
import { picturesOnScreen } from '../../pictures/picturesOnScreen.ts';
import type { CommandSource } from '../command.ts';

export const pictureCommands: CommandSource = () =>
  [...picturesOnScreen()].flatMap(([title, element]) =>
    (['svg', 'png'] as const).map((format) => ({
      id: `picture ${title} ${format}`,
      group: 'Picture',
      title: `Save picture: ${title} (${format.toUpperCase()})`,
      run: () => void keepPicture(element, { format, scale: 2 }),
    })),
  );
