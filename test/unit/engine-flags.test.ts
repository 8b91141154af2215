import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { engineFlags } from '../../server/src/engine-flags';

const named = (v8: string, cores: number) => engineFlags(v8, cores).map((flag) => flag.replace(/=.*/u, ''));

describe('what is asked of the engine', () => {
  it('is less where the engine would not know it', () => {
    const node22 = named('12.4.254.21-node.33', 2);
    expect(node22).toEqual([
      '--no-regexp-tier-up',
      '--max-inlined-bytecode-size-cumulative',
      '--no-allocation-site-pretenuring',
    ]);
    expect(named('13.6.233.10-node.20', 1)).toEqual(node22);
  });

  it('depends on whether another core can optimise', () => {
    expect(named('11.3.244.8-node.30', 1)).not.toContain('--bytecode-size-allowance-per-tick');
    expect(named('11.3.244.8-node.30', 2)).toContain('--bytecode-size-allowance-per-tick');
    expect(engineFlags('11.3.244.8-node.30', 1)).not.toEqual(engineFlags('11.3.244.8-node.30', 2));
  });

  it('is known to the engine that runs this', () => {
    const flags = [...engineFlags(process.versions.v8, availableParallelism()), '--always-sparkplug'];
    const { stdout } = spawnSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
    for (const flag of flags) expect(stdout).toContain(flag.replace(/^--(?:no-)?/u, '--').replace(/=.*/u, ' '));
  });
});
