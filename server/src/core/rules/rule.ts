import type { Block } from '../blocks/block';
import type { Span } from '../text/span';
import type { TextEdit } from '../text/edit';
import type { Analysis, AnalysedBlock } from './analysis';

/** The worst first. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** All groups, also those of which no rule exists yet: a configuration written for a later version is no mistake. */
export const ruleGroups = ['sourcing', 'evidence', 'arithmetic', 'citations', 'drafting'] as const;
export type RuleGroup = (typeof ruleGroups)[number];

/**
 * One rule: code, documentation and tests in one file. `why` and the examples are its documentation page; the examples
 * run as tests. Everything a rule says is plain English for people who write policy.
 */
export interface Rule {
  readonly id: string;
  readonly group: RuleGroup;
  readonly severity: Severity;
  /** One line: what it finds. */
  readonly summary: string;
  /** A paragraph or two: why it matters to a reader of the brief, and what to do. Markdown. */
  readonly why: string;
  /** Drafts with marks in the text, see `test/harness`: each of `flags` must be flagged just as marked, `passes` not at all. */
  readonly examples: { readonly flags: readonly string[]; readonly passes: readonly string[] };
  /**
   * `check` looks at nothing of the document but the block, the two before it and the one behind, packs, bibliography, style and, by
   * their labels, the notes (not where they stand): what it found is kept for as long as they stay the same. Other rules are asked at each key.
   */
  readonly isLocal?: boolean;
  /** Of a local rule: what it finds are ticks of the block, so that it is not asked where there are none. */
  readonly isOfTicks?: boolean;
  /**
   * Of a rule that is not local: whether it may find something in the block, whatever the document holds beside its notes and the labels that it uses. Asked
   * again only where those change; without it, it may in each.
   */
  concerns?(block: Block, document: Pick<Analysis, 'notes' | 'usedLabels'>): boolean;
  /** The rule's findings in one block. Spans are relative to the block's text. Must not throw; if it does, only its own findings are lost. */
  check(block: AnalysedBlock, analysis: Analysis): readonly RuleFinding[];
  /** What could be done about a finding, computed only when asked. Edits are relative to the document. */
  fixes?(finding: Finding, analysis: Analysis): readonly Fix[];
}

export interface RuleFinding {
  readonly span: Span;
  /** What is wrong, why it matters here, what to do, with the words of the draft. */
  readonly message: string;
  /** Id of the evidence figure concerned. */
  readonly figure?: string;
}

/** A finding in its place: `span` is relative to the document. */
export interface Finding extends RuleFinding {
  readonly rule: string;
  readonly severity: Severity;
}

export interface Fix {
  readonly title: string;
  /** Safe: cannot change what the draft asserts. `--fix` and fix-all apply only safe ones. */
  readonly safe: boolean;
  readonly preferred?: boolean;
  /** Non-overlapping. `$0` is never interpreted: plain text. */
  readonly edits: readonly TextEdit[];
}
