/** The words of the challenges in English, by slug. */
import type { ChallengeTexts } from '../../challengeTexts.ts';
import { billedTwice } from './billedTwice.ts';
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

export const challenges: Readonly<Record<string, ChallengeTexts>> = {
  'nothing-lost': nothingLost,
  'starved-checkout': starvedCheckout,
  'lost-reports': lostReports,
  'endless-thumbnails': endlessThumbnails,
  'denied-at-the-door': deniedAtTheDoor,
  'billed-twice': billedTwice,
  'good-messages-dead': goodMessagesDead,
  'refused-connections': refusedConnections,
  'standing-shard': standingShard,
  'growing-lag': growingLag,
  'ticket-sale': ticketSale,
  'storm-on-the-database': stormOnTheDatabase,
  'quick-for-little': quickForLittle,
  'half-the-bill': halfTheBill,
  'order-and-mail': orderAndMail,
};
