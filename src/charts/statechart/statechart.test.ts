/** The drawing is the machine: the same states, the same transitions, every one of them placed, and nothing over anything else. */

import { readFileSync } from 'node:fs';
import ElkConstructor from 'elkjs/lib/elk.bundled.js';
import { describe, expect, it } from 'vitest';
import { type AnyStateMachine, type AnyStateNode, setup } from 'xstate';
import { compileLifecycles, lifecycleMachines } from '../../sim/lifecycles/index.ts';
import { arrowsOf } from './arrows.ts';
import { describeStatechart, statePath, transitionRows } from './describeStatechart.ts';
import type { ElkGraph } from './elkGraph.ts';
import { generateLayouts } from './generateLayouts.ts';
import { type Box, contains, overlap } from './geometry.ts';
import { statechartLayouts } from './layouts.generated.ts';
import { stateOf, tagsIn } from './statechart.ts';
import type { StatechartLayout } from './statechartLayout.ts';
import { statechartOf } from './statechartOf.ts';
import { takenArrow } from './takenArrow.ts';
import { toMermaid } from './toMermaid.ts';

type Key = keyof typeof lifecycleMachines;
const tables = compileLifecycles();
const machines = Object.entries(lifecycleMachines).map(([key, machine]) => ({ key: key as Key, machine: machine as AnyStateMachine }));

describe.each(machines)('the chart of $key', ({ key, machine }) => {
  const chart = statechartOf(machine);
  const layout: StatechartLayout = statechartLayouts[key];

  it('has the states of the machine and no others, with their tags, and final ones final', () => {
    const nodes = nodesOf(machine);
    expect(chart.states.map(({ id }) => id).sort()).toEqual(nodes.map(({ id }) => id).sort());
    for (const node of nodes)
      expect(stateOf(chart, node.id)).toMatchObject({ kind: node.type, tags: node.tags, parent: node.parent?.id ?? null });
  });

  it('has the transitions that XState takes and no others, with their guards and actions', () => {
    const taken = nodesOf(machine).flatMap((node) =>
      [...node.transitions.values()].flat().map(({ source, target, guard, actions }) => {
        const named = actions.map((action) => (typeof action === 'object' ? action.type : String(action)));
        return `${source.id} → ${target?.[0]?.id} ${named.join()} ${guard === undefined ? '' : String((guard as { type?: string }).type ?? guard)}`;
      }),
    );
    const drawn = chart.transitions.map(
      ({ source, target, guard, actions }) => `${source} → ${target} ${actions.join()} ${guard === null || guard === 'else' ? '' : guard}`,
    );
    expect(drawn.sort()).toEqual(taken.sort());
  });

  it('has an arrow for every step of the compiled table, and a table step for every arrow', () => {
    const { cells, columnBits, events, states } = tables[key];
    const used = new Set<string>();
    states.forEach((from, state) => {
      events.forEach((event, column) => {
        const cell = cells[(state << columnBits) | column] ?? 0xffff;
        if (cell === 0xffff) return;
        const arrow = takenArrow(chart, from.name, event, states[cell & 0xff]?.name ?? '');
        expect(arrow, `${from.name} ${event}`).not.toBe(null);
        used.add(arrow ?? '');
      });
    });
    expect([...used].sort()).toEqual(
      arrowsOf(chart)
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('is placed as a whole: every state, arrow and dot, and no other', () => {
    const anywhere = chart.transitions.some(({ source }) => source === chart.id);
    const shown = chart.states.filter(({ id }) => id !== chart.id || anywhere);
    expect(Object.keys(layout.states).sort()).toEqual(shown.map(({ id }) => id).sort());
    expect(Object.keys(layout.arrows)).toEqual(arrowsOf(chart).map(({ id }) => id));
    expect(Object.keys(layout.dots)).toEqual(chart.states.flatMap(({ id, initial }) => (initial === null ? [] : [id])));
  });

  it('lets no box and no label overlap another, and keeps all in the picture', () => {
    const boxes = chart.states.flatMap(({ id, kind }) => (kind === 'compound' && id !== chart.id ? [] : named(id, layout.states[id])));
    const labels = Object.entries(layout.arrows).flatMap(([id, { label }]) => named(id, label));
    const all = [...boxes, ...labels];
    const clashes = all.flatMap((a, i) => all.slice(i + 1).flatMap((b) => (overlap(a.box, b.box) ? [`${a.id} and ${b.id}`] : [])));
    expect(clashes).toEqual([]);
    const picture = { x: 0, y: 0, width: layout.width, height: layout.height };
    expect(all.filter(({ box }) => !contains(picture, box)).map(({ id }) => id)).toEqual([]);
    for (const { id, parent } of chart.states) {
      const [frame, box] = [layout.states[parent ?? ''], layout.states[id]];
      if (frame !== undefined && box !== undefined && parent !== chart.id) expect(contains(frame, box), id).toBe(true);
    }
  });

  it('leads every arrow from the border of its source to the border of its target', () => {
    for (const { id, source, target } of arrowsOf(chart)) {
      const { points } = layout.arrows[id] ?? { points: [] };
      expect(onBorder(layout.states[source], points[0]), `${id} at its start`).toBe(true);
      expect(onBorder(layout.states[target], points.at(-1)), `${id} at its end`).toBe(true);
    }
  });

  it('reads as Mermaid', async () => {
    await expect(toMermaid(chart)).toMatchFileSnapshot(`goldens/${key}.mmd`);
  });

  it('is told in words, with a row for every transition', () => {
    expect(transitionRows(chart)).toHaveLength(chart.transitions.length);
    const count = chart.states.filter(({ kind }) => kind !== 'compound').length;
    expect(describeStatechart(chart, null)).toContain(`${count} states`);
  });
});

describe('layouts.generated.ts', () => {
  it('is what `npm run generate` writes for the machines of today', async () => {
    const elk = new ElkConstructor();
    const text = await generateLayouts(async (graph) => (await elk.layout(graph as never)) as unknown as ElkGraph);
    expect(readFileSync(new URL('./layouts.generated.ts', import.meta.url), 'utf8')).toBe(text);
  }, 180_000);
});

describe('a chart', () => {
  const chart = statechartOf(lifecycleMachines.environment);

  it('follows a machine that is changed', () => {
    const machine = setup({}).createMachine({
      id: 'lamp',
      initial: 'off',
      states: { off: { on: { PRESS: 'on' } }, on: { type: 'final' } },
    });
    expect(statechartOf(machine).transitions).toEqual([
      { id: 'lamp.off PRESS 0', source: 'lamp.off', target: 'lamp.on', event: 'PRESS', delay: null, guard: null, actions: [] },
    ]);
  });

  it('gives a state the tags of the states around it', () => {
    expect(tagsIn(chart, 'environment.coldStart.init.runtime')).toEqual(['billed', 'busy', 'serving']);
    expect(statePath(chart, 'environment.coldStart.init.runtime')).toBe('cold start › init › runtime');
  });

  it('says where it is lit', () => {
    expect(describeStatechart(chart, 'environment.idle.warm')).toContain('Now in “idle › warm” (available)');
  });

  it('takes the arrow of the innermost state that knows the event', () => {
    expect(takenArrow(chart, 'invocation.handler', 'KILL', 'terminated')).toBe('environment.invocation → environment.terminated');
    expect(takenArrow(chart, 'idle.warm', 'KILL', 'terminated')).toBe('environment → environment.terminated');
    expect(takenArrow(chart, 'invocation.handler', 'after.functionTimeout', 'resetting')).toBe(
      'environment.invocation → environment.resetting',
    );
  });
});

/** Every state node that XState itself holds. */
const nodesOf = (machine: AnyStateMachine): readonly AnyStateNode[] => [
  ...(machine as unknown as { readonly idMap: ReadonlyMap<string, AnyStateNode> }).idMap.values(),
];

const named = (id: string, box: Box | undefined) => (box === undefined ? [] : [{ id, box }]);

/** Within the px that places are rounded to. */
function onBorder(box: Box | undefined, point: { readonly x: number; readonly y: number } | undefined): boolean {
  if (box === undefined || point === undefined) return false;
  const inside = point.x >= box.x - 1 && point.x <= box.x + box.width + 1 && point.y >= box.y - 1 && point.y <= box.y + box.height + 1;
  const edges = [point.x - box.x, point.x - box.x - box.width, point.y - box.y, point.y - box.y - box.height];
  return inside && edges.some((distance) => Math.abs(distance) <= 1);
}
