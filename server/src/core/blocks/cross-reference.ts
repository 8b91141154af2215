/**
 * Keys of pandoc-crossref (`@fig:rents`, `@tbl:costs`, `@eq:one`) and of Quarto (`@fig-rents`), at the start of a sentence with a capital: written
 * like citations, they lead to a part of the draft itself. Only a library can tell that one of them is the key of a work.
 */
const CROSS_REFERENCE =
  /^(?:[Ff]igs?|[Tt](?:bls?|ab|hm|ip)|[Ee](?:qs?|xm|xr)|[Ss](?:ecs?|upp?|ol)|[Ll](?:sts?|em)|[Aa](?:pp|lg)|[Cc](?:or|nj|hap|h|au)|[Pp]rp|[Dd]ef|[Rr]em|[Nn]te|[Ww]rn|[Ii]mp)[:-]./u;

export function isCrossReference(key: string): boolean {
  return CROSS_REFERENCE.test(key);
}

/** Whether every key of a mark looks like a cross-reference, for those who know no library. */
export function isOnlyCrossReference({ items }: { readonly items: readonly { readonly key: string }[] }): boolean {
  return items.every(({ key }) => isCrossReference(key));
}
