import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { thisMachine } from '../../server/src/machine';
import { Rest } from '../../server/src/rest';

const MB = 2 ** 20;

describe('rest', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** A machine that holds 100 MB, 40 MB when it has collected. */
  function machine() {
    const state = { works: false, held: 100 * MB, used: 35 * MB, after: 40 * MB, takes: 50, collections: 0, bounds: 0 };
    const rest = new Rest({
      hasWorked: () => state.works,
      memory: () => state,
      boundNewSpace: () => state.bounds++,
      collect: () => {
        state.collections++;
        state.held = state.after;
        return state.takes;
      },
    });
    return { state, rest };
  }

  it('collects once when no message has come for four seconds', () => {
    const { state, rest } = machine();
    rest.disturb();
    vi.advanceTimersByTime(3900);
    expect(state.collections).toBe(0);
    vi.advanceTimersByTime(200);
    expect(state.collections).toBe(1);
    vi.advanceTimersByTime(4000);
    state.held = 100 * MB;
    vi.advanceTimersByTime(60_000);
    expect(state.collections).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('collects a second time, and no third, where the first left much empty', () => {
    const { state, rest } = machine();
    state.after = 60 * MB;
    rest.disturb();
    vi.advanceTimersByTime(4000);
    expect(state.collections).toBe(1);
    vi.advanceTimersByTime(3900);
    expect(state.collections).toBe(1);
    vi.advanceTimersByTime(60_000);
    expect(state.collections).toBe(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does nothing before the first message', () => {
    const { state } = machine();
    vi.advanceTimersByTime(60_000);
    expect(state.collections).toBe(0);
  });

  it('does not collect while somebody types, and bounds the space for new objects', () => {
    const { state, rest } = machine();
    for (let key = 0; key < 60; key++) {
      rest.disturb();
      vi.advanceTimersByTime(900);
    }
    expect(state.collections).toBe(0);
    expect(state.bounds).toBeGreaterThan(50);
    vi.advanceTimersByTime(5000);
    expect(state.collections).toBe(1);
  });

  it('does not collect while a long document is read', () => {
    const { state, rest } = machine();
    rest.disturb();
    state.works = true;
    vi.advanceTimersByTime(20_000);
    expect(state.collections).toBe(0);
    state.works = false;
    vi.advanceTimersByTime(4000);
    expect(state.collections).toBe(1);
  });

  it('collects again only when enough was taken since', () => {
    const { state, rest } = machine();
    rest.disturb();
    vi.advanceTimersByTime(10_000);
    state.held = 50 * MB;
    rest.disturb();
    vi.advanceTimersByTime(10_000);
    expect(state.collections).toBe(1);
    state.held = 55 * MB;
    rest.disturb();
    vi.advanceTimersByTime(10_000);
    expect(state.collections).toBe(2);
  });

  it('collects less, too, when the pause is long', () => {
    const { state, rest } = machine();
    rest.disturb();
    vi.advanceTimersByTime(30_000);
    expect(state.collections).toBe(1);
    state.held = 46 * MB;
    rest.disturb();
    vi.advanceTimersByTime(14_000);
    expect(state.collections).toBe(1);
    vi.advanceTimersByTime(5000);
    expect(state.collections).toBe(2);
    state.held = 43 * MB;
    rest.disturb();
    vi.advanceTimersByTime(60_000);
    expect(state.collections).toBe(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves it to the engine for good where it took long', () => {
    const { state, rest } = machine();
    state.takes = 150;
    state.after = 90 * MB;
    for (let pause = 0; pause < 3; pause++) {
      rest.disturb();
      vi.advanceTimersByTime(20_000);
      state.held += 100 * MB;
    }
    expect(state.collections).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('collects a large heap when the long draft was closed, however long that takes', () => {
    const { state, rest } = machine();
    Object.assign(state, { held: 430 * MB, used: 300 * MB, takes: 300 });
    rest.opened('file:///long.md', 7_000_000);
    rest.opened('file:///short.md', 7000);
    rest.disturb();
    vi.advanceTimersByTime(30_000);
    expect(state.collections).toBe(0);
    rest.closed('file:///long.md');
    rest.disturb();
    vi.advanceTimersByTime(4000);
    expect(state.collections).toBe(1);
    state.held = 430 * MB;
    rest.disturb();
    vi.advanceTimersByTime(4000);
    expect(state.collections).toBe(2);
  });

  it('does no harm where the engine does not answer', () => {
    const rest = new Rest({
      hasWorked: () => false,
      memory: () => ({ held: 0, used: 0 }),
      boundNewSpace: () => {
        throw new Error('not implemented');
      },
      collect: () => 0,
    });
    rest.disturb();
    vi.advanceTimersByTime(2000);
    rest.disturb();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves it to the engine where it would be felt', () => {
    const { state, rest } = machine();
    state.held = 400 * MB;
    state.used = 300 * MB;
    rest.opened('file:///long.md', 7_000_000);
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
    await expect.poll(() => here.hasWorked(), { interval: 200, timeout: 4000 }).toBe(false);
  });

  it('throws away what nobody needs', () => {
    const here = thisMachine();
    let rubbish: object[] | null = Array.from({ length: 1_000_000 }, (_, i) => ({ i }));
    expect(rubbish.length).toBe(1_000_000);
    const before = here.memory().used;
    rubbish = null;
    here.collect();
    expect(before - here.memory().used).toBeGreaterThan(16 * MB);
  });

  it('keeps the space for new objects from growing', () => {
    const size = () => getHeapSpaceStatistics().find((one) => one.space_name === 'new_space')!.space_size;
    const here = thisMachine();
    const kept: object[] = [];
    const fill = () => {
      for (let i = 0; i < 300_000; i++) kept.push({ i });
    };
    for (let i = 0; i < 100 && size() < 8 * MB; i++) fill();
    expect(size()).toBeGreaterThanOrEqual(8 * MB);
    here.boundNewSpace();
    const bound = size();
    for (let i = 0; i < 5; i++) fill();
    expect(size()).toBe(bound);
    setFlagsFromString('--semi-space-growth-factor=2');
  });
});
