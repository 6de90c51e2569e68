/** Leads to a view from anywhere: on a phone the column with the views comes to the front. */
import { showView, type ViewId } from '../stores/view.ts';
import { showPanel } from './panel.ts';

export function openView(view: ViewId): void {
  showView(view);
  showPanel('run');
}
