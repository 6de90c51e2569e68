/** Brings the page on fidelity to the middle: what is not modelled, and where sources disagree. */
import { askForFidelity } from '../stores/askedRule.ts';
import { openView } from './openView.ts';

export function showFidelity(): void {
  askForFidelity();
  openView('rules');
}
