/** Pieces of SVG made from other people's words. */

export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;');
}

/** An image as an address. VS Code's preview, unlike its hover, draws one only where its media type has a parameter. */
export function svgAddress(svg: string): string {
  const encoded = encodeURIComponent(svg).replace(/[()'*!]/gu, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `data:image/svg+xml;charset=utf-8,${encoded}`;
}

/** To a tenth of a unit: nobody sees more, and files stay small. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
