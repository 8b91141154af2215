import type { Span } from '../../text/span';

/** What a record of RIS says, by its tags, in its order. */
export type RisFields = ReadonlyMap<string, readonly string[]>;

/** A line that begins a field, whatever its tag: two spaces stand before its hyphen. */
const line = /^[ \t]{0,8}([A-Z][A-Z0-9]) {2}-(?:[ \t](.*))?$/u;

/** Not every program keeps to that. The tags are those in use; "US - EU trade" in an abstract is no field. */
const looseLine =
  /^[ \t]{0,8}(A[1-4BDNUV]|BT|C[1-8ANPTY]|D[ABOPSI]|E[DPRT]|I[DS]|J[12AFO]|K[W]|L[1-4ABK]|M[1-3]|N[1-2V]|OP|P[BPY]|R[INP]|S[ENPTV]|T[1-4AITY]|U[1-5R]|V[LO]|Y[12]) {1,2}-(.*)$/u;

/** The fields of a record. A line without a tag goes on with the field before it. */
export function risFields(source: string): RisFields {
  const fields = new Map<string, string[]>();
  let last: string[] | null = null;
  for (const written of source.split(/\r\n?|\n/u)) {
    const [, tag, value = ''] = line.exec(written) ?? looseLine.exec(written) ?? [];
    if (tag === undefined) {
      const more = written.trim();
      if (last !== null && more !== '') last[last.length - 1] = `${last.at(-1)!} ${more}`.trim();
      continue;
    }
    if (tag === 'ER') break;
    last = fields.get(tag) ?? [];
    last.push(value.trim());
    fields.set(tag, last);
  }
  for (const [tag, values] of fields) {
    const said = values.filter((value) => value !== '');
    if (said.length === 0) fields.delete(tag);
    else fields.set(tag, said);
  }
  return fields;
}

/** The key of a record and where it stands in the record's text; null where it has none. */
export function risKey(source: string): { key: string; span: Span } | null {
  const id = /^[ \t]{0,8}ID {1,2}-[ \t]*(\S.*)$/mu.exec(source);
  if (id === null) return null;
  const key = id[1]!.trim();
  const start = id.index + id[0].lastIndexOf(id[1]!);
  return { key, span: { start, end: start + key.length } };
}
