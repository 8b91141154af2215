/** The key by which an item can be cited, its `id`; null where it has none. */
export function itemKey({ id }: Readonly<Record<string, unknown>>): string | null {
  if (typeof id === 'number') return String(id);
  return typeof id === 'string' && id.trim() !== '' ? id : null;
}
