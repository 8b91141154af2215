import { analyse } from '../core/analyse';
import type { CslItem } from '../core/evidence/pack';
import { itemFor } from '../core/features/citation-card';
import { citationInsertion } from '../core/features/citation-insertion';
import { convertCitations } from '../core/features/convert/convert-citations';
import { referenceList } from '../core/features/reference-list';
import { referenceLine, referenceLines } from '../core/features/reference-search';
import type { CitationStyle } from '../core/sources/citation-style';
import { commonAffixes } from '../core/text/affixes';
import type { TextEdit } from '../core/text/edit';
import type { Draft } from './draft';
import type { Drafts } from './drafts';
import type { Formatting } from './formatting';
import type { Host } from './host';
import { messageOf } from './log';
import type {
  ConvertCitationsParams,
  ConvertedCitations,
  DraftChange,
  InsertCitationParams,
  ReferenceEntry,
  ReferenceListChange,
  ReferencesParams,
  ZoteroAnswer,
  ZoteroParams,
} from './protocol';

/** Answers to the client's requests about citations. */
export class Citing {
  /** What Zotero has given in this session, by key. */
  private readonly fromZotero = new Map<string, CslItem>();

  constructor(
    private readonly drafts: Drafts,
    private readonly formatting: Formatting,
    private readonly zotero: Host['zotero'],
  ) {}

  async references({ uri, query }: ReferencesParams): Promise<ReferenceEntry[] | null> {
    const draft = await this.drafts.get(uri);
    return draft === null ? null : referenceLines(draft.analysis, typeof query === 'string' ? query : '');
  }

  /** Works in Zotero, where the user has switched that on. */
  async search({ uri, query }: ZoteroParams): Promise<ZoteroAnswer> {
    const draft = await this.drafts.get(uri);
    if (draft === null || !draft.held.editor.zotero) return { entries: [] };
    if (this.zotero === null)
      return {
        entries: [],
        problem: 'In a browser Zotero cannot be asked. Export its library to a file beside the draft.',
      };
    try {
      const items = await this.zotero(query);
      for (const item of items) this.fromZotero.set(item.id, item);
      return { entries: items.map((item) => referenceLine(item)) };
    } catch (error) {
      return { entries: [], problem: messageOf(error) };
    }
  }

  async insert({ uri, position, key, zotero }: InsertCitationParams): Promise<DraftChange | null> {
    const draft = await this.drafts.get(uri);
    const known = draft === null ? undefined : itemFor(key, draft.analysis);
    const item = known ?? (zotero === true ? this.fromZotero.get(key) : undefined);
    if (draft === null || item === undefined) return null;
    const formatter = () => this.formatting.of(draft.held.project);
    const offset = draft.convert.toOffset(position);
    const { edits, cursor } = citationInsertion(
      draft.analysis,
      offset,
      { ...item, id: key },
      formatter,
      known === undefined,
    );
    return { ...change(draft, edits), cursor };
  }

  async convert({ uri, to }: ConvertCitationsParams): Promise<ConvertedCitations | null> {
    const draft = await this.drafts.get(uri);
    const target = (['pandoc', 'footnote', 'link'] as const).find((style) => style === to);
    if (draft === null || target === undefined) return null;
    const { text, left, ...counts } = this.converted(draft, target);
    const { prefix, suffix } = commonAffixes(draft.analysis.text, text);
    const end = draft.analysis.text.length - suffix;
    const isSame = text === draft.analysis.text;
    const edits = isSame ? [] : [{ start: prefix, end, text: text.slice(prefix, text.length - suffix) }];
    return { ...change(draft, edits), ...counts, left: left.map(({ line, why }) => `Line ${line}: ${why}.`) };
  }

  async list({ uri }: { readonly uri: string }): Promise<ReferenceListChange | null> {
    const draft = await this.drafts.get(uri);
    if (draft === null) return null;
    const list = referenceList(draft.analysis, this.formatting.of(draft.held.project));
    const { edits, left: _, ...rest } = list;
    return { ...change(draft, edits), ...rest };
  }

  private converted({ analysis, held }: Draft, target: CitationStyle): ReturnType<typeof convertCitations> {
    const { packs, bibliography, style } = analysis;
    const again = (text: string) => analyse(text, { packs, bibliography, style });
    return convertCitations(analysis, target, this.formatting.of(held.project), again);
  }
}

function change(draft: Draft, edits: readonly TextEdit[]): DraftChange {
  return { version: draft.version, edits: edits.map((edit) => draft.convert.toTextEdit(edit)) };
}
