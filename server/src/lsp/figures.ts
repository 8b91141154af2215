import type { Pack } from '../core/evidence/pack';
import { evidenceCard, evidenceItem } from '../core/features/evidence-card';
import { figureEntries, figureOf } from '../core/features/figure-list';
import { formedInsertion } from '../core/features/insertion-forms';
import { snippetText } from '../core/features/snippet-text';
import type { CitationStyle } from '../core/sources/citation-style';
import type { Client } from './client';
import type { Drafts } from './drafts';
import type { Folders } from './folders';
import type { Projects } from './projects';
import type { SearchIndexes } from './search';
import type {
  FigureCard,
  FigureEntry,
  FigureInsertion,
  FigureParams,
  FiguresParams,
  InsertFigureParams,
} from './protocol';

/** Answers to the client's requests about figures. */
export class Figures {
  constructor(
    private readonly drafts: Drafts,
    private readonly projects: Projects,
    private readonly folders: Folders,
    private readonly client: Client,
    private readonly search: SearchIndexes,
  ) {}

  async list({ uri, query }: FiguresParams): Promise<FigureEntry[]> {
    const { packs } = await this.evidenceFor(uri);
    await this.search.prepare(packs);
    return figureEntries(packs, typeof query === 'string' ? query : '');
  }

  async card(params: FigureParams): Promise<FigureCard | null> {
    const { packs, style } = await this.evidenceFor(params.uri);
    const { pictures, background } = this.client;
    const item = evidenceItem(packs, params.pack, params.kind ?? 'figure', params.id);
    return item === null ? null : evidenceCard(item, { pictures, background, style });
  }

  async insert(params: InsertFigureParams): Promise<FigureInsertion | null> {
    const draft = await this.drafts.get(params.uri);
    const found = draft === null ? null : figureOf(draft.analysis.packs, params.pack, params.id);
    if (draft === null || found === null) return null;
    const typed = draft.convert.toSpan(params.range);
    const placed = formedInsertion(found.figure, found.pack, draft.analysis, typed, {
      form: params.form ?? 'sentence',
      isQuarto: /\.qmd$/iu.test(params.uri),
      fileName: params.fileName,
    });
    const { text, cursor, additional, replaces, file } = placed;
    const snippet = snippetText(placed);
    return {
      version: draft.version,
      text,
      cursor,
      additionalEdits: additional.map((edit) => draft.convert.toTextEdit(edit)),
      ...(snippet === null ? {} : { snippet }),
      ...(replaces === typed ? {} : { range: draft.convert.toRange(replaces) }),
      ...(file === undefined ? {} : { file }),
    };
  }

  /** The packs that a draft sees; without one, or where it is not open, those of its folder or the workspace. */
  private async evidenceFor(uri: string | undefined): Promise<{ packs: readonly Pack[]; style: CitationStyle }> {
    const draft = uri === undefined ? null : await this.drafts.get(uri);
    if (draft !== null) return draft.analysis;
    const { project } = await this.projects.of(uri ?? this.folders.anywhere(), '');
    const { citationStyle } = project.settings;
    return { packs: project.packs, style: citationStyle === 'auto' ? 'footnote' : citationStyle };
  }
}
