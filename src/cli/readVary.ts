/** Reads `--vary path=values`: a list, or a range with its steps. */
import { type Axis, listAxis, rangeAxis } from '../experiments/index.ts';
import { readValue } from '../sim/index.ts';

const USUAL_STEPS = 10;

/** The axis that `text` names, for the scenario `json`; or what is wrong with it. */
export function readVary(text: string, json: unknown): Axis | string {
  const equals = text.indexOf('=');
  if (equals < 1) return `--vary ${JSON.stringify(text)} is not of the form path=values.`;
  const [path, values] = [text.slice(0, equals), text.slice(equals + 1)];
  const range = /^(.+?)\.\.(.+?)(?::(\d+))?(?::(log|linear))?$/.exec(values);
  const read =
    range === null
      ? listAxis(
          json,
          path,
          values
            .split(',')
            .filter((value) => value !== '')
            .map(readValue),
        )
      : rangeAxis(json, path, {
          from: readValue(range[1] as string),
          to: readValue(range[2] as string),
          steps: range[3] === undefined ? USUAL_STEPS : Number(range[3]),
          scale: range[4] === 'log' ? 'log' : 'linear',
        });
  return read.ok ? read.axis : `--vary ${text}: ${read.message}`;
}
