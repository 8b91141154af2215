import { analyse } from '../core/analyse';
import type { AnalysisCache } from '../core/analysis-cache';
import type { Analysis } from '../core/rules/analysis';
import { checkRules, type RuleErrorHandler } from '../core/rules/check-rules';
import type { Finding } from '../core/rules/rule';
import { Converter, coreText } from './convert';
import type { OpenDocument } from './open-document';
import type { Held } from './projects';

/** One version of an open document, read. Findings are looked for when first asked for. */
export class Draft {
  readonly uri: string;
  readonly version: number;
  readonly analysis: Analysis;
  readonly convert: Converter;
  private checked: { findings: readonly Finding[]; truncated: boolean } | null = null;

  constructor(
    document: OpenDocument,
    readonly held: Held,
    cache: AnalysisCache,
    private readonly onRuleError: RuleErrorHandler,
    onBlockError: (error: unknown) => void,
    /** The line of the whole document that the given one begins with. */
    firstLine = 0,
  ) {
    const { packs, bibliography, settings } = held.project;
    this.uri = document.uri;
    this.version = document.version;
    this.convert = new Converter(document.text, firstLine);
    const unchanged = document.takeUnchanged();
    const style = settings.citationStyle;
    this.analysis = analyse(coreText(document.text), { packs, bibliography, style, cache, unchanged, onBlockError });
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

  private check(): { findings: readonly Finding[]; truncated: boolean } {
    if (this.checked === null) {
      const { settings } = this.held.project;
      const { limit } = this;
      const findings = checkRules(this.analysis, { ...settings, maxProblems: limit + 1 }, this.onRuleError);
      this.checked = { findings: findings.slice(0, limit), truncated: findings.length > limit };
    }
    return this.checked;
  }
}
