import type { CancellationToken, Range } from 'vscode-languageserver';
import { analysing } from '../core/analyse';
import { nameOf, statisticsOf, type Standing } from '../core/features/statistics';
import { tidy } from '../core/features/markdown';
import type { Pack } from '../core/evidence/pack';
import type { Analysis } from '../core/rules/analysis';
import type { Span } from '../core/text/span';
import type { Workspace } from '../core/workspace';
import type { Drafts } from './drafts';
import { FileText } from './files';
import type { Folders } from './folders';
import type { Projects } from './projects';

/** Drafts of the project that are read, open or not. */
const mostFiles = 500;
/** A larger file (bytes) is no draft. */
const largest = 2_000_000;
/** How long a draft is read, in milliseconds, before what else is waiting is handled. */
const slice = 10;

/** A statistic of some draft, as little as lists need. */
export interface Statement {
  readonly range: Range;
  readonly name: string;
  readonly detail: string;
  /** Its sentence. */
  readonly words: string;
  readonly standing: Standing;
  /** The known figure that it states. */
  readonly figure: { readonly pack: string; readonly id: string } | null;
}

export interface DraftStatements {
  readonly uri: string;
  readonly statements: readonly Statement[];
}

interface Kept {
  readonly text: string;
  readonly packs: readonly Pack[];
  readonly statements: readonly Statement[];
}

/** The statistics of all drafts of the project, those that nobody has open among them. Read when asked for, and kept while the text stays. */
export class ProjectStatistics {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly open: Drafts,
    private readonly projects: Projects,
    private readonly folders: Folders,
    private readonly workspace: Workspace,
    private readonly pause: () => Promise<void>,
  ) {}

  /** Draft after draft, the open ones first. */
  async *drafts(onlyOpen: boolean, token: CancellationToken): AsyncGenerator<DraftStatements> {
    const open = new Set(this.open.uris());
    for (const uri of open) {
      const draft = await this.open.get(uri);
      if (token.isCancellationRequested) return;
      if (draft !== null)
        yield { uri, statements: statementsOf(draft.analysis, (span) => draft.convert.toRange(span)) };
    }
    if (onlyOpen || this.workspace.drafts === undefined) return;
    for (const folder of this.folders.all()) {
      for (const uri of await this.workspace.drafts(folder, mostFiles)) {
        if (token.isCancellationRequested) return;
        if (open.has(uri)) continue;
        open.add(uri);
        const statements = await this.read(uri);
        if (statements.length > 0) yield { uri, statements };
      }
    }
  }

  private async read(uri: string): Promise<readonly Statement[]> {
    const text = await this.workspace.read(uri, largest);
    if (text === null) return [];
    const { project } = await this.projects.once(uri, text);
    const { packs, bibliography } = project;
    const known = this.kept.get(uri);
    if (known?.text === text && known.packs === packs) return known.statements;
    const reading = analysing(text, { packs, bibliography, onBlockError: () => undefined });
    let started = performance.now();
    for (;;) {
      const step = reading.next();
      if (step.done === true) {
        const file = new FileText(text);
        const statements = statementsOf(step.value, (span) => file.toRange(span));
        this.kept.set(uri, { text, packs, statements });
        return statements;
      }
      if (performance.now() - started < slice) continue;
      await this.pause();
      started = performance.now();
    }
  }
}

function statementsOf(analysis: Analysis, toRange: (span: Span) => Range): Statement[] {
  return statisticsOf(analysis).map((statistic) => {
    const { span, standing, tick } = statistic;
    const { sentence, passage } = tick.claim;
    const evidence = tick.evidence;
    return {
      range: toRange(span),
      ...nameOf(statistic),
      words: tidy(passage.prose.slice(sentence.start, sentence.end), 240),
      standing,
      figure: evidence === null ? null : { pack: evidence.pack.id, id: evidence.figure.id },
    };
  });
}
