import type { Bibliography } from '../evidence/bibliography';
import type { Pack } from '../evidence/pack';
import type { ReferenceStyle } from '../references/formatter';
import type { Settings } from '../settings';
import type { Span } from '../text/span';

/** What holds for a document: its settings after every layer, and the evidence they name, loaded. */
export interface Project {
  readonly settings: Settings;
  readonly packs: readonly Pack[];
  readonly bibliography: Bibliography;
  /** How references are written. */
  readonly style: ReferenceStyle;
  /** What is wrong with the files behind all this. Whatever could be read works all the same. */
  readonly problems: readonly ProjectProblem[];
  /** More of them, which take too long to find before a draft is shown: entries of libraries that can be read only in part. */
  laterProblems(): Promise<readonly ProjectProblem[]>;
  /** Every file that took part or was looked for by name, as URIs, so that a watcher knows when to resolve again. */
  readonly files: readonly string[];
  /** The configuration files that won, nearest first; empty when there is none. */
  readonly configuration: readonly string[];
  /** Documents that a search through folders leaves out. */
  readonly ignore: readonly IgnoreGlob[];
}

/** A pattern and the folder (URI, with its slash) that it is relative to. */
export interface IgnoreGlob {
  readonly folder: string;
  readonly glob: string;
}

export interface ProjectProblem {
  /** URI of the file that has to be put right. */
  readonly file: string;
  /** What is wrong, where, and what to do. */
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'information';
  /** Offsets into that file's text; both 0 where the problem is the file itself. */
  readonly start: number;
  readonly end: number;
  /** What kind of file it is, where a person should be told of it beside the drafts. */
  readonly about?: 'library';
  /** The other place that a person has to look at, with its file. */
  readonly other?: Span & { readonly file: string };
}
