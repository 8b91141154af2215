import { evidence } from './evidence';
import { keystroke } from './keystroke';
import { library } from './library';
import type { Part } from './part';
import { reading } from './reading';

export const parts: readonly Part[] = [reading, evidence, keystroke, library];
