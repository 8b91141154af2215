import {
  DocumentDiagnosticReportKind,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import { isSameDiagnostic, ownProblems, show, type Shown } from './diagnostics';
import type { Drafts } from './drafts';

interface Sent {
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
  /** What the items were made of when last asked for. */
  shown: Shown;
}

/** Answers to an editor that asks for diagnostics: nothing new where it has what it would get, whatever was typed. */
export class PulledDiagnostics {
  private readonly sent = new Map<string, Sent>();
  private count = 0;

  constructor(private readonly drafts: Drafts) {}

  async report({ textDocument, previousResultId }: DocumentDiagnosticParams): Promise<DocumentDiagnosticReport> {
    const { uri } = textDocument;
    const draft = await this.drafts.get(uri);
    if (draft === null) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const before = this.sent.get(uri);
    const shown = show(draft, before?.shown ?? null);
    this.drafts.tellCut(draft);
    const items = [...ownProblems(draft), ...shown.items];
    if (before !== undefined && before.resultId === previousResultId && isSame(before.items, items)) {
      before.shown = shown;
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: before.resultId };
    }
    const resultId = String(++this.count);
    this.sent.set(uri, { resultId, items, shown });
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  forget(uri: string): void {
    this.sent.delete(uri);
  }
}

function isSame(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return a.length === b.length && a.every((item, i) => isSameDiagnostic(item, b[i]!));
}
