import { l10n, type QuickInputButton, type QuickPickItem, ThemeIcon, type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type EvidenceEntry,
  type EvidencePage,
  type EvidencePageParams,
  evidenceRequest,
  type InsertionForm,
} from '../../server/src/lsp/protocol';
import { asText } from './as-text';
import { searchable } from './evidence/search';

interface FigureItem extends QuickPickItem {
  readonly entry: EvidenceEntry;
}

interface FormButton extends QuickInputButton {
  readonly form: InsertionForm;
}

/** At most this many are shown: more words find fewer. */
const most = 100;
/** How long a writer pauses, in milliseconds, before what they typed is looked for. */
const pause = 80;

/**
 * Lets the writer choose one of the known figures; undefined when none was chosen. The server searches, so that mistyped
 * words are found too and a large pack costs no more than a small one.
 * @param form what choosing a figure does; null where it only shows
 */
export function pickFigure(
  client: BaseLanguageClient,
  draft: Uri | undefined,
  form: InsertionForm | null,
): Promise<{ figure: EvidenceEntry; form: InsertionForm } | undefined> {
  const pick = window.createQuickPick<FigureItem>();
  pick.title = form === null ? l10n.t('Show a figure and its source') : titleOf(form);
  pick.placeholder = l10n.t('Search by subject, number or source');
  // What the server found stays, in its order.
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  const buttons: FormButton[] = form === 'sentence' ? forms() : [];
  let asked = 0;
  const look = async (query: string) => {
    const question = ++asked;
    pick.busy = true;
    const params: EvidencePageParams = {
      uri: draft && client.code2ProtocolConverter.asUri(draft),
      query: searchable(query),
      kinds: ['figure'],
      offset: 0,
      limit: most,
    };
    const page = await client.sendRequest<EvidencePage>(evidenceRequest, params);
    if (question !== asked) return;
    pick.items = page.entries.map((entry) => ({ ...itemOf(entry), buttons }));
    pick.busy = false;
  };
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let latest = Promise.resolve();
    const done = (item: FigureItem | undefined, chosen: InsertionForm) => {
      resolve(item && { figure: item.entry, form: chosen });
      pick.hide();
    };
    pick.onDidChangeValue((value) => {
      clearTimeout(timer);
      timer = setTimeout(() => (timer = void (latest = look(value))), pause);
    });
    pick.onDidAccept(async () => {
      // Who types and presses Enter at once means what they typed, not what the list still shows.
      if (timer !== undefined) {
        clearTimeout(timer);
        latest = look(pick.value);
      }
      await latest;
      const [active] = pick.activeItems;
      done(active && pick.items.includes(active) ? active : pick.items[0], form ?? 'sentence');
    });
    pick.onDidTriggerItemButton(({ item, button }) => done(item, (button as FormButton).form));
    pick.onDidHide(() => {
      clearTimeout(timer);
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
    latest = look('');
  });
}

function titleOf(form: InsertionForm): string {
  switch (form) {
    case 'sentence':
      return l10n.t('Insert a figure with its source');
    case 'row':
      return l10n.t('Insert a figure as a table row');
    case 'picture':
      return l10n.t('Insert a figure as a picture');
    case 'diagram':
      return l10n.t('Insert a figure as a Mermaid diagram');
  }
}

/** The other ways to insert, beside each figure. */
function forms(): FormButton[] {
  return [
    { form: 'row', iconPath: new ThemeIcon('table'), tooltip: l10n.t('Insert as a table row') },
    { form: 'picture', iconPath: new ThemeIcon('file-media'), tooltip: l10n.t('Insert as a picture') },
    { form: 'diagram', iconPath: new ThemeIcon('graph'), tooltip: l10n.t('Insert as a Mermaid diagram') },
  ];
}

/** Value, subject and source, below them the claim. */
function itemOf(entry: EvidenceEntry): FigureItem {
  return {
    entry,
    label: asText(entry.label),
    description: asText(entry.description),
    detail: asText(entry.detail),
    // The server has searched; VS Code's own filter knows neither aliases nor mistyped words.
    alwaysShow: true,
  };
}
