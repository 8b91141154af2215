/** A stretch of a formatted reference and how it looks. */
export interface Run {
  readonly text: string;
  readonly italic?: boolean;
  readonly bold?: boolean;
  readonly smallCaps?: boolean;
  /** Raised or lowered: "2nd" with its letters up. */
  readonly script?: 'super' | 'sub';
}

/** A formatted reference or citation, on one line. */
export type RichText = readonly Run[];

/** The words alone. */
export function asPlainText(runs: RichText): string {
  return runs.map(({ text }) => text).join('');
}
