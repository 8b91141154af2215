import { analysing } from '../core/analyse';
import type { AnalysisCache } from '../core/analysis-cache';
import type { Analysis } from '../core/rules/analysis';
import { checkingRules, type RuleErrorHandler } from '../core/rules/check-rules';
import type { Finding } from '../core/rules/rule';
import { toEnd, type Steps } from '../core/text/steps';
import { Converter, coreText } from './convert';
import type { OpenDocument } from './open-document';
import type { Held } from './projects';

/** What a draft is read with. */
export interface ReadWith {
  readonly held: Held;
  readonly cache: AnalysisCache;
  readonly onRuleError: RuleErrorHandler;
  readonly onBlockError: (error: unknown) => void;
}

/** One version of an open document, read. Findings are looked for when first asked for, or in steps before that. */
export class Draft {
  private checked: { findings: readonly Finding[]; truncated: boolean } | null = null;

  private constructor(
    readonly uri: string,
    readonly version: number,
    readonly convert: Converter,
    readonly analysis: Analysis,
    private readonly readWith: ReadWith,
  ) {}

  /** @param firstLine the line of the whole document that the given one begins with */
  static read(document: OpenDocument, readWith: ReadWith, firstLine = 0): Draft {
    return toEnd(Draft.reading(document, readWith, firstLine));
  }

  /** The version of now in steps, also where the document changes in between. */
  static *reading(document: OpenDocument, readWith: ReadWith, firstLine = 0): Steps<Draft> {
    const { uri, version, text } = document;
    const { held, cache, onBlockError } = readWith;
    const { packs, bibliography, settings } = held.project;
    const unchanged = document.takeUnchanged();
    const style = settings.citationStyle;
    const options = { packs, bibliography, style, cache, unchanged, onBlockError };
    const analysis = yield* analysing(coreText(text), options);
    return new Draft(uri, version, new Converter(text, firstLine), analysis, readWith);
  }

  get held(): Held {
    return this.readWith.held;
  }

  get findings(): readonly Finding[] {
    return this.check().findings;
  }

  /** Whether there are more findings than the settings allow to show. */
  get truncated(): boolean {
    return this.check().truncated;
  }

  /** So many findings the settings allow to show. */
  get limit(): number {
    return this.held.project.settings.maxProblems;
  }

  /** Looks for the findings in steps, so that they are there when they are asked for. */
  *checking(): Steps<void> {
    const { limit } = this;
    const settings = { ...this.held.project.settings, maxProblems: limit + 1 };
    const findings = yield* checkingRules(this.analysis, settings, this.readWith.onRuleError);
    this.checked = { findings: findings.slice(0, limit), truncated: findings.length > limit };
  }

  private check(): { findings: readonly Finding[]; truncated: boolean } {
    if (this.checked === null) toEnd(this.checking());
    return this.checked!;
  }
}
