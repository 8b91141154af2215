/** Whether front matter, or a Quarto project, wants no list, or has another program print it. */
export function printsNoList(yaml: string): boolean {
  return /^[ \t]*(?:suppress-bibliography[ \t]*:[ \t]*["']?(?:true|yes|on)\b|citeproc[ \t]*:[ \t]*["']?(?:false|no|off)\b|cite-method[ \t]*:[ \t]*["']?(?:natbib|biblatex)\b)/imu.test(
    yaml,
  );
}
