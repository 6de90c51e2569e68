/** The views beside the overview, each loaded when it is first opened. They take no props: run, cursor, window and selection are in the stores. */
import { type ComponentType, lazy } from 'react';
import type { ViewId } from '../stores/view.ts';

export const lazyViews: Readonly<Record<Exclude<ViewId, 'overview'>, ComponentType>> = {
  trace: lazy(() => import('./trace/TraceView.tsx').then((module) => ({ default: module.TraceView }))),
  machine: lazy(() => import('./machine/MachineView.tsx').then((module) => ({ default: module.MachineView }))),
  queues: lazy(() => import('./queues/QueuesView.tsx').then((module) => ({ default: module.QueuesView }))),
  charts: lazy(() => import('./charts/ChartsView.tsx').then((module) => ({ default: module.ChartsView }))),
  bill: lazy(() => import('./bill/BillView.tsx').then((module) => ({ default: module.BillView }))),
  rules: lazy(() => import('./rules/RulesView.tsx').then((module) => ({ default: module.RulesView }))),
  experiments: lazy(() => import('./experiments/ExperimentsView.tsx').then((module) => ({ default: module.ExperimentsView }))),
};
