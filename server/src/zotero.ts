import type { CslItem } from './core/evidence/pack';
import { zoteroItems } from './core/project/libraries/zotero-items';

/** Zotero's own port; another one only for its developers and for our tests. No setting names another computer. */
function address(): string {
  const port = /^\d{2,5}$/u.exec(process.env['TICKMARK_ZOTERO_PORT'] ?? '')?.[0] ?? '23119';
  return `http://127.0.0.1:${port}/api/users/0/items`;
}

const timeout = 3_000;
/** An answer beyond this size (bytes) is not read. */
const longest = 4_000_000;

/** Kinds of items that are no works of their own. Each is a parameter: Zotero's "-a || b" leaves out only what is both. */
const parts = ['attachment', 'note', 'annotation'];

/**
 * Searches Zotero on this computer by its local API, which speaks the web API's third version. The only connection that
 * Tickmark ever makes, and only where the user has switched it on: to the loopback address, following no redirection.
 * @throws Error with a sentence for the writer
 */
export async function searchZotero(query: string): Promise<CslItem[]> {
  const parameters = new URLSearchParams({
    q: query.slice(0, 200),
    qmode: 'titleCreatorYear',
    sort: 'dateModified',
    limit: '25',
    format: 'csljson',
  });
  for (const part of parts) parameters.append('itemType', `-${part}`);
  let response: Response;
  let answer: string;
  try {
    response = await fetch(`${address()}?${parameters.toString()}`, {
      headers: { 'Zotero-API-Version': '3', 'User-Agent': 'Tickmark' },
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    });
    answer = await bounded(response);
  } catch (error) {
    // The first versions of Zotero 7 know no limit.
    if (error instanceof TooLong)
      throw new Error('Zotero gave more than Tickmark reads. Search for more words, or update Zotero.');
    throw new Error('Zotero does not answer. Start it, or switch off the setting tickmark.zotero.');
  }
  if (response.status === 403)
    throw new Error(
      'Zotero does not let other programs ask it. In its settings, under Advanced, tick “Allow other applications on this computer to communicate with Zotero”.',
    );
  const items = response.ok ? zoteroItems(answer) : null;
  if (items === null)
    throw new Error('Zotero gave an answer that Tickmark does not understand. Zotero 7 or newer is needed.');
  return items;
}

class TooLong extends Error {}

async function bounded(response: Response): Promise<string> {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > longest) throw new TooLong();
  }
  return text;
}
