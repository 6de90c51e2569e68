/** The bare loop's workload told to simjs 2.0.3, the fastest discrete-event library that npm has: timers with callbacks, nothing recorded. */
import { createRequire } from 'node:module';

/**
 * simjs exports nothing to Node, but leaves its classes at `window.Sim`.
 * @returns {any}
 */
function loadSimjs() {
  const place = /** @type {any} */ (globalThis);
  const before = place.window;
  place.window = {};
  createRequire(import.meta.url)('simjs');
  const classes = place.window.Sim;
  if (before === undefined) delete place.window;
  else place.window = before;
  return classes;
}

const { Sim, Entity, Random } = loadSimjs();

/**
 * Simulates arrivals until `duration` seconds.
 * @param {{rate: number, warm: number, cold: number, ttl: number, cap: number, seed: number, duration: number}} workload
 */
export function simjsLoop({ rate, warm, cold, ttl, cap, seed, duration }) {
  const random = new Random(seed);
  const counts = { arrivals: 0, coldStarts: 0, refused: 0, expired: 0 };
  /** @type {{since: number}[]} idle environments, the longest idle first */
  const idle = [];
  let busy = 0;

  class Service extends Entity {
    start() {
      this.setTimer(random.exponential(rate)).done(this.arrive);
    }

    arrive() {
      counts.arrivals++;
      this.setTimer(random.exponential(rate)).done(this.arrive);
      for (let first = idle[0]; first && first.since + ttl <= this.time(); first = idle[0]) {
        idle.shift();
        counts.expired++;
      }
      const environment = idle.pop();
      if (environment) this.serve(environment, warm);
      else if (busy >= cap) counts.refused++;
      else {
        counts.coldStarts++;
        this.serve({ since: 0 }, cold);
      }
    }

    /**
     * @param {{since: number}} environment
     * @param {number} mean
     */
    serve(environment, mean) {
      busy++;
      this.setTimer(random.exponential(1 / mean)).done(this.finish, this, environment);
    }

    /** @param {{since: number}} environment */
    finish(environment) {
      busy--;
      environment.since = this.time();
      idle.push(environment);
    }
  }

  const sim = new Sim();
  sim.addEntity(Service);
  sim.simulate(duration);
  return counts;
}
