/** What the file of a picture is called: scenario, picture and moment, in letters that every system takes. */

/** `First cold start`, `Stage`, `0:24.012` → `first-cold-start_stage_0-24.012.svg` */
export function pictureName(scenario: string, picture: string, clock: string, ending: 'svg' | 'png'): string {
  const parts = [word(scenario), word(picture), word(clock)].filter((part) => part !== '');
  return `${parts.length === 0 ? 'picture' : parts.join('_')}.${ending}`;
}

/** No part is longer than this: a file's name has its limits. */
const LONGEST = 60;

function word(text: string): string {
  const joined = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, '-');
  return [...joined]
    .slice(0, LONGEST)
    .join('')
    .replace(/^[-.]+|[-.]+$/g, '');
}
