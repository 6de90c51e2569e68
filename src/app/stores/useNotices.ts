/** The notices in React. */
import { useStore } from 'zustand';
import { type Notices, noticeStore } from './notices.ts';

export const useNotices = <T>(select: (notices: Notices) => T): T => useStore(noticeStore, select);
