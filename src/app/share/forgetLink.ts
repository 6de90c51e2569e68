/** Takes the fragment out of the address, so that a reload does not open the link again. */
import { noticeStore } from '../stores/notices.ts';

export function forgetLink(): void {
  noticeStore.setState({ brokenLink: null, leftOut: null });
  history.replaceState(null, '', location.pathname + location.search);
}
