/** The challenges, easier ones first. */

import { billedTwice } from './billedTwice.ts';
import type { Challenge } from './challenge.ts';
import { deniedAtTheDoor } from './deniedAtTheDoor.ts';
import { endlessThumbnails } from './endlessThumbnails.ts';
import { goodMessagesDead } from './goodMessagesDead.ts';
import { growingLag } from './growingLag.ts';
import { halfTheBill } from './halfTheBill.ts';
import { lostReports } from './lostReports.ts';
import { nothingLost } from './nothingLost.ts';
import { orderAndMail } from './orderAndMail.ts';
import { quickForLittle } from './quickForLittle.ts';
import { refusedConnections } from './refusedConnections.ts';
import { standingShard } from './standingShard.ts';
import { starvedCheckout } from './starvedCheckout.ts';
import { stormOnTheDatabase } from './stormOnTheDatabase.ts';
import { ticketSale } from './ticketSale.ts';

export const challenges: readonly Challenge[] = [
  nothingLost,
  starvedCheckout,
  lostReports,
  endlessThumbnails,
  deniedAtTheDoor,
  billedTwice,
  goodMessagesDead,
  refusedConnections,
  standingShard,
  growingLag,
  ticketSale,
  stormOnTheDatabase,
  quickForLittle,
  halfTheBill,
  orderAndMail,
];
