import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

/** An item of Zotero's own, as far as a search looks at it, and what its translator "CSL JSON" makes of it; null where it makes nothing. */
interface StoredItem {
  readonly key: string;
  readonly itemType: string;
  readonly dateModified: string;
  /** Title, creators and year: where the quick search of that name looks. */
  readonly sought: string;
  readonly csl: Readonly<Record<string, unknown>> | null;
}

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * A stand-in for Zotero's local API. It was **not** recorded from a running Zotero, which we cannot run here: it follows the source code of Zotero's
 * branch for version 7, `chrome/content/zotero/xpcom/server/server.js` and `server_localAPI.js` (commit 696a158), and of its exports, `CSL JSON.js`
 * (translators, 0852a94) and `utilities_item.js` (utilities, 1271654), as read in November 2026. It knows what Tickmark asks for: the items of the user's
 * library in the format `csljson`, by quick search. Whatever else it is asked it refuses as Zotero does.
 */
export class ZoteroStandIn {
  /** Requests, each as method and path with its query. */
  readonly asked: string[] = [];
  /** Zotero's `httpServer.localAPI.enabled`: the tick in its settings. */
  enabled = true;
  /** Zotero 7.0.0 to 7.0.10 gave everything: "Pagination and limits are not supported". */
  limits = true;
  items: readonly StoredItem[] = library();
  /** Answers in Zotero's stead. */
  instead: Answer | null = null;
  private readonly server = net.createServer((socket) => this.serve(socket));

  async start(): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return (this.server.address() as net.AddressInfo).port;
  }

  stop(): Promise<unknown> {
    return new Promise((resolve) => this.server.close(resolve));
  }

  private serve(socket: net.Socket): void {
    let received = '';
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      received += bytes.toString('latin1');
      if (!received.includes('\r\n\r\n')) return;
      const [first, ...lines] = received.split('\r\n');
      const [method, target] = first!.split(' ');
      this.asked.push(`${method} ${target}`);
      const headers = new Map(
        lines.map((line) => [line.split(':', 1)[0]!.toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
      );
      const answer = this.answer(new URL(target!, 'http://127.0.0.1'), headers);
      // What comes from a browser gets no answer at all.
      if (answer !== null) socket.write(written(answer));
      socket.end();
    });
  }

  private answer({ pathname, searchParams }: URL, headers: ReadonlyMap<string, string>): Answer | null {
    if (this.instead !== null) return this.instead;
    const user = /^\/api\/users\/(\d+)\/items$/u.exec(pathname)?.[1];
    if (user === undefined) return { status: 404, body: 'No endpoint found\n' };
    if (headers.get('user-agent')?.startsWith('Mozilla/') === true || headers.has('origin')) return null;
    if (!this.enabled) return refusal(403, 'Local API is not enabled');
    const version = headers.get('zotero-api-version') ?? searchParams.get('v') ?? '3';
    if (Number.parseInt(version) !== 3) return refusal(501, `API version not implemented: ${version}`);
    if (user !== '0') return refusal(400, 'Only data for the logged-in user is available locally -- use userID 0');
    const found = this.find(searchParams);
    const sort = searchParams.get('sort') ?? 'dateModified';
    if (sort !== 'dateModified') return refusal(400, `Invalid 'sort' value '${sort}'`);
    found.sort((a, b) => (a.dateModified < b.dateModified ? 1 : -1));
    const start = this.limits ? Number.parseInt(searchParams.get('start') ?? '0') : 0;
    const limit = this.limits ? Number.parseInt(searchParams.get('limit') ?? String(found.length)) : found.length;
    const format = searchParams.get('format');
    if (format !== 'csljson') return refusal(400, `Invalid 'format' value '${format}'`);
    const page = found.slice(start, start + limit);
    // The translator knows no such item, and the endpoint fails with it.
    if (page.some(({ csl }) => csl === null)) return { status: 500, body: '' };
    const paging = {
      'Total-Results': String(found.length),
      'Last-Modified-Version': '1284',
      Link: this.links(pathname, searchParams, start + limit < found.length ? start + limit : null),
    };
    return {
      status: 200,
      headers: { ...apiHeaders, ...(this.limits ? paging : {}), 'Content-Type': 'text/plain' },
      body: JSON.stringify(
        page.map(({ csl }) => csl),
        null,
        '\t',
      ),
    };
  }

  private find(parameters: URLSearchParams): StoredItem[] {
    const mode = parameters.get('qmode') ?? 'titleCreatorYear';
    const words = (parameters.get('q') ?? '')
      .toLowerCase()
      .split(/\s+/u)
      .filter((word) => word !== '');
    let items = this.items.filter(({ sought }) => words.every((word) => sought.toLowerCase().includes(word)));
    if (mode !== 'titleCreatorYear') throw new RangeError(`The stand-in does not know qmode=${mode}.`);
    // Zotero's search syntax: each parameter counts, "-" says no, and "-a || b" asks for what is not both.
    for (const wanted of parameters.getAll('itemType')) {
      const negated = wanted.startsWith('-');
      const types = wanted
        .slice(negated ? 1 : 0)
        .split('||')
        .map((type) => type.trim());
      items = items.filter(({ itemType }) => types.some((type) => (type === itemType) !== negated));
    }
    return items;
  }

  private links(pathname: string, parameters: URLSearchParams, next: number | null): string {
    const link = (rel: string, start: number) => {
      const query = new URLSearchParams(parameters);
      if (start > 0) query.set('start', String(start));
      return `<http://127.0.0.1${pathname}?${query.toString()}>; rel="${rel}"`;
    };
    return next === null ? link('last', 0) : [link('last', next), link('next', next)].join(', ');
  }
}

const apiHeaders = { 'Zotero-API-Version': '3', 'Zotero-Schema-Version': '33' };

function refusal(status: number, body: string): Answer {
  return { status, headers: { ...apiHeaders, 'Content-Type': 'text/plain' }, body };
}

/** As Zotero writes it: HTTP 1.0, no length of the body, the connection closed behind it. */
function written({ status, headers = {}, body }: Answer): string {
  const lines = [`HTTP/1.0 ${status} -`, 'X-Zotero-Version: 7.0.15', 'X-Zotero-Connector-API-Version: 3'];
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`);
  lines.push(...(body === '' ? ['Content-Length: 0', '', ''] : ['', body]));
  return lines.join('\r\n');
}

/** Four works, and what Zotero keeps with works: an attachment, a note, an annotation in a PDF. */
function library(): StoredItem[] {
  const file = path.join(import.meta.dirname, '../fixtures/zotero/items.json');
  const works = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, unknown>[];
  const others = ['attachment', 'note', 'annotation'].map((itemType, i) => ({
    key: `CHILD00${i}`,
    itemType,
    dateModified: `2026-01-0${9 - i}`,
    sought: 'Port berths and quays',
    csl:
      itemType === 'annotation'
        ? null
        : { id: `http://zotero.org/users/local/h8Kx2wQp/items/CHILD00${i}`, type: 'document', title: 'Port' },
  }));
  return [
    ...works.map((csl, i) => ({
      key: String(csl['id']).slice(-8),
      itemType: String(csl['type']),
      dateModified: `2025-01-0${9 - i}`,
      sought: `${JSON.stringify(csl['author'])} ${String(csl['title'])} ${JSON.stringify(csl['issued'])} Port`,
      csl,
    })),
    ...others,
  ];
}
