/** Every declared field of a scenario can be reached in the form: with its name, unit, range, default, help, the rule behind it and the way back. */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { rules } from '../../sim/index.ts';
import { OpenFromStart } from '../../ui/Disclosure.tsx';
import { draftStore, startDraft } from '../stores/draft.ts';
import { defaultText, labelOf, rangeOf, ruleOf, unitOf } from './fields/words.ts';
import { pathText } from './path.ts';
import { RowForm } from './sections/RowForm.tsx';
import { rows } from './sections/rows.ts';
import { declaredPlaces, fullScenario } from './testing.ts';

// Rendered without a browser, stores are read as they began.
const asItIs = vi.spyOn(draftStore, 'getInitialState').mockImplementation(() => draftStore.getState());
startDraft(JSON.stringify(fullScenario()), { kind: 'own' });
const page = rows
  .map(({ id }) =>
    renderToStaticMarkup(
      <OpenFromStart value={true}>
        <RowForm id={id} />
      </OpenFromStart>,
    ),
  )
  .join('\n');
asItIs.mockRestore();
const shown = rowsIn(page);
const places = declaredPlaces();

describe('the form of a scenario', () => {
  it('has a row for every declared field, nested ones too', () => {
    expect(places.length).toBeGreaterThan(400);
    expect(places.map(({ path }) => pathText(path)).filter((path) => !shown.has(path))).toEqual([]);
  });

  it('has a row for every rule that is not documented, to put another number in its place', () => {
    const adjustable = rules.filter(({ confidence, value }) => confidence !== 'documented' && value !== null);
    expect(adjustable.length).toBeGreaterThan(50);
    expect(adjustable.filter(({ id }) => !shown.has(`platform.rules.${id}`))).toEqual([]);
  });

  it('says of every field its name, help, unit, range, default and rule', () => {
    const missing = places.flatMap(({ path, field }) => {
      const row = shown.get(pathText(path)) ?? '';
      const rule = ruleOf(field);
      const usual = field.kind === 'choice' || field.kind === 'flag' ? null : defaultText(field);
      const wanted = [
        labelOf(String(path.at(-1)), field),
        field.help,
        unitOf(field),
        rangeOf(field),
        usual === null ? null : `default ${usual}`,
        rule === null ? null : rule.id,
        rule === null ? null : rule.statement,
      ];
      return wanted.flatMap((text) => (text === null || row.includes(escaped(text)) ? [] : [`${pathText(path)}: ${text}`]));
    });
    expect(missing).toEqual([]);
  });

  it('has a way back to the default for every field that is set and not required', () => {
    const optional = places.filter(({ field }) => field.required !== true);
    const without = optional.filter(({ path, field }) => {
      const label = escaped(labelOf(String(path.at(-1)), field));
      return !(shown.get(pathText(path)) ?? '').includes(`aria-label="Reset ${label}"`);
    });
    expect(without.map(({ path }) => pathText(path))).toEqual([]);
  });
});

/** The markup of each field's row up to the next one; what stands behind the rows within it is not needed. */
function rowsIn(html: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const starts = [...html.matchAll(/data-path="([^"]*)"/g)];
  starts.forEach((match, i) => {
    found.set((match[1] ?? '').replaceAll('&#x27;', "'"), html.slice(match.index, starts[i + 1]?.index ?? html.length));
  });
  return found;
}

/** As React writes text into markup. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#x27;');
}
