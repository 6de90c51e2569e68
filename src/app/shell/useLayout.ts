/** How much fits on the screen: three columns, two, or one. */
import { useSyncExternalStore } from 'react';

export type Layout = 'wide' | 'projector' | 'phone';

const queries = () => ({ wide: matchMedia('(min-width: 1200px)'), phone: matchMedia('(max-width: 759px)') });

function subscribe(onChange: () => void): () => void {
  const { wide, phone } = queries();
  wide.addEventListener('change', onChange);
  phone.addEventListener('change', onChange);
  return () => {
    wide.removeEventListener('change', onChange);
    phone.removeEventListener('change', onChange);
  };
}

function read(): Layout {
  const { wide, phone } = queries();
  if (wide.matches) return 'wide';
  return phone.matches ? 'phone' : 'projector';
}

export const useLayout = (): Layout => useSyncExternalStore(subscribe, read);
