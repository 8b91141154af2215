import { usualStyle } from './references/bundled-styles';
import type { Severity } from './rules/rule';

/** What a user can set, after every layer was merged: the defaults, the editor's settings, `.tickmark.yaml` nearest first. */
export interface Settings {
  /** Severity by rule id or by group; a rule's own entry wins over its group's. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Pack files, as URIs. */
  readonly packs: readonly string[];
  /** Bibliography files, as URIs. */
  readonly bibliography: readonly string[];
  /** Whether the built-in pack takes part. */
  readonly builtInPack: boolean;
  /** How citations are inserted; `auto` as the draft does. */
  readonly citationStyle: 'auto' | 'pandoc' | 'footnote' | 'link';
  /** At most this many findings a document. */
  readonly maxProblems: number;
  /** How references are written: the id of a bundled style, or a style's file as a URI. */
  readonly referenceStyle: string;
}

export const defaultSettings: Settings = {
  rules: {},
  packs: [],
  bibliography: [],
  builtInPack: true,
  citationStyle: 'auto',
  maxProblems: 1000,
  referenceStyle: usualStyle,
};
