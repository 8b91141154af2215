import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Rest, thisMachine } from '../../server/src/rest';

const MB = 2 ** 20;

describe('rest', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** A machine that holds 100 MB, 40 MB when it has collected. */
  function machine() {
    const state = { works: false, held: 100 * MB, used: 80 * MB, collections: 0 };
    const rest = new Rest({
      hasWorked: () => state.works,
      memory: () => state,
      collect: (done) => {
        state.collections++;
        state.held = 40 * MB;
        done();
      },
    });
    return { state, rest };
  }

  it('collects once when no message has come for three seconds', () => {
    const { state, rest } = machine();
    rest.disturb();
    vi.advanceTimersByTime(2900);
    expect(state.collections).toBe(0);
    vi.advanceTimersByTime(200);
    expect(state.collections).toBe(1);
    state.held = 100 * MB;
    vi.advanceTimersByTime(60_000);
    expect(state.collections).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does nothing before the first message', () => {
    const { state } = machine();
    vi.advanceTimersByTime(60_000);
    expect(state.collections).toBe(0);
  });

  it('does not collect while somebody types', () => {
    const { state, rest } = machine();
    for (let key = 0; key < 60; key++) {
      rest.disturb();
      vi.advanceTimersByTime(900);
    }
    expect(state.collections).toBe(0);
    vi.advanceTimersByTime(4000);
    expect(state.collections).toBe(1);
  });

  it('does not collect while a long document is read', () => {
    const { state, rest } = machine();
    rest.disturb();
    state.works = true;
    vi.advanceTimersByTime(20_000);
    expect(state.collections).toBe(0);
    state.works = false;
    vi.advanceTimersByTime(3000);
    expect(state.collections).toBe(1);
  });

  it('collects again only when enough was taken since', () => {
    const { state, rest } = machine();
    rest.disturb();
    vi.advanceTimersByTime(4000);
    state.held = 50 * MB;
    rest.disturb();
    vi.advanceTimersByTime(4000);
    expect(state.collections).toBe(1);
    state.held = 60 * MB;
    rest.disturb();
    vi.advanceTimersByTime(4000);
    expect(state.collections).toBe(2);
  });

  it('leaves it to the engine where it would be felt', () => {
    const { state, rest } = machine();
    state.held = 400 * MB;
    state.used = 300 * MB;
    rest.disturb();
    vi.advanceTimersByTime(10_000);
    expect(state.collections).toBe(0);
  });
});

describe('this machine', () => {
  it('says what it holds, and whether it worked', async () => {
    const here = thisMachine();
    const { held, used } = here.memory();
    expect(used).toBeGreaterThan(0);
    expect(held).toBeGreaterThanOrEqual(used);
    const start = performance.now();
    while (performance.now() - start < 50);
    expect(here.hasWorked()).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(typeof here.hasWorked()).toBe('boolean');
  });
});
