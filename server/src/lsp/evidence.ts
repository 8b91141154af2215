import type { CancellationToken } from 'vscode-languageserver';
import { analyse } from '../core/analyse';
import { citedPaste } from '../core/features/cited-paste';
import { evidencePage, packLines } from '../core/features/evidence-list';
import { tidy } from '../core/features/markdown';
import { statisticsOf } from '../core/features/statistics';
import type { Pack } from '../core/evidence/pack';
import type { Analysis } from '../core/rules/analysis';
import type { Drafts } from './drafts';
import type { Folders } from './folders';
import type { Projects } from './projects';
import type { ProjectStatistics } from './project-statistics';
import type { SearchIndexes } from './search';
import type {
  CitedPaste,
  CitedPasteParams,
  EvidenceFilter,
  EvidencePage,
  EvidencePageParams,
  FigureParams,
  FigureUse,
  PackEntry,
  Standings,
  StandingsParams,
} from './protocol';

const largestPage = 500;
const mostUses = 200;

/** Answers to the client's requests about all that packs hold, and about where drafts use it. */
export class Evidence {
  constructor(
    private readonly drafts: Drafts,
    private readonly projects: Projects,
    private readonly folders: Folders,
    private readonly statistics: ProjectStatistics,
    private readonly search: SearchIndexes,
  ) {}

  async packs(filter: EvidenceFilter): Promise<PackEntry[]> {
    const { packs, draft } = await this.of(filter.uri);
    return packLines(packs, filter, draft).map((pack) => ({ ...pack, title: tidy(pack.title, 200) }));
  }

  async page(params: EvidencePageParams): Promise<EvidencePage> {
    const { packs, draft } = await this.of(params.uri);
    if ((params.query ?? '') !== '') await this.search.prepare(packs);
    const limit = Math.min(largestPage, Math.max(0, params.limit));
    return evidencePage(packs, params, draft, Math.max(0, params.offset), limit);
  }

  async uses({ pack, id }: FigureParams, token: CancellationToken): Promise<FigureUse[]> {
    const uses: FigureUse[] = [];
    for await (const { uri, statements } of this.statistics.drafts(false, token))
      for (const { figure, range, words, standing } of statements)
        if (figure?.pack === pack && figure.id === id && uses.length < mostUses)
          uses.push({ uri, range, words, agrees: standing !== 'contradicted' });
    return uses;
  }

  async citedPaste({ uri, range, text }: CitedPasteParams): Promise<CitedPaste | null> {
    const draft = await this.drafts.get(uri);
    if (draft === null) return null;
    const { packs, bibliography, style } = draft.analysis;
    const read = (whole: string) => analyse(whole, { packs, bibliography, style, onBlockError: () => undefined });
    const found = citedPaste(draft.analysis.text, draft.convert.toSpan(range), text, read);
    if (found === null) return null;
    const additionalEdits = found.additional.map((edit) => draft.convert.toTextEdit(edit));
    return { version: draft.version, sources: found.sources, text: found.text, additionalEdits };
  }

  async standings({ uri }: StandingsParams): Promise<Standings | null> {
    const draft = await this.drafts.get(uri);
    if (draft === null) return null;
    const verified = statisticsOf(draft.analysis).filter(({ standing }) => standing === 'verified');
    return { version: draft.version, verified: verified.map(({ span }) => draft.convert.toRange(span)) };
  }

  /** The packs that a draft sees, and the draft where it is open; else those of its folder or the workspace. */
  private async of(uri: string | undefined): Promise<{ packs: readonly Pack[]; draft: Analysis | null }> {
    const draft = uri === undefined ? null : await this.drafts.get(uri);
    if (draft !== null) return { packs: draft.analysis.packs, draft: draft.analysis };
    const { project } = await this.projects.of(uri ?? this.folders.anywhere(), '');
    return { packs: project.packs, draft: null };
  }
}
