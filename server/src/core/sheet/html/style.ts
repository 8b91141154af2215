/**
 * How the sheet looks: on screen and on paper, light and dark, and where the system's own colours are forced. No colour says anything
 * that words or shapes do not say. The editor's view takes all of it and sets the colours to its theme's.
 */
export const style = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1c2328;--muted:#5a666e;--rule:#dde2e5;--strong-rule:#1c2328;--verified:#1d6b48;--sourced:#4c6a86;--open:#8a5a00;--contradicted:#b02a21;--serif:Charter,"Bitstream Charter","Iowan Old Style","Source Serif 4","Sitka Text",Cambria,Georgia,"Liberation Serif",serif;--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Liberation Sans",Arial,sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#14181b;--ink:#e4e9ec;--muted:#98a5ad;--rule:#2c353b;--strong-rule:#aeb9c0;--verified:#74c79b;--sourced:#93b5d3;--open:#dfb259;--contradicted:#f3968e}}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:15px/1.5 var(--sans);-webkit-text-size-adjust:100%}
body{margin:0;padding:3.5rem 1.5rem 3rem}
main,footer{max-width:68rem;margin:0 auto}
p,ul{margin:0;padding:0}
ul{list-style:none}
a{color:inherit;text-decoration-color:var(--muted);text-underline-offset:.15em}
a:hover{text-decoration-color:currentColor}
svg.definitions{position:absolute}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.kicker{font-size:.8rem;font-weight:600;letter-spacing:.09em;text-transform:uppercase;color:var(--muted)}
h1{margin:.35rem 0 .3rem;font:600 2.3rem/1.15 var(--serif);letter-spacing:-.01em;text-wrap:balance;overflow-wrap:anywhere}
.file{color:var(--muted);overflow-wrap:anywhere}
h2{margin:0 0 .9rem;padding-top:.7rem;border-top:2px solid var(--strong-rule);font:600 1.05rem/1.3 var(--sans)}
section{margin-top:2.6rem}
.lead{margin:0 0 1.1rem;font:1.25rem/1.4 var(--serif);text-wrap:pretty}
.bar{display:block;width:100%;height:auto;overflow:visible}
.bar rect,.swatch rect{stroke-width:1}
.verified rect{fill:var(--verified);stroke:var(--verified)}
.sourced rect{fill:url(#dots);stroke:var(--sourced)}
.open rect{fill:none;stroke:var(--open)}
.contradicted rect{fill:url(#hatch);stroke:var(--contradicted)}
pattern .ground{fill:var(--paper);stroke:none}
pattern .stripe{fill:var(--contradicted);stroke:none}
pattern .dot{fill:var(--sourced)}
.tiles{display:grid;grid-template-columns:repeat(4,1fr);gap:1.5rem;margin:1.1rem 0 0}
.tiles b{display:block;font:600 2rem/1.1 var(--serif);font-variant-numeric:tabular-nums lining-nums}
.tiles .name{display:flex;align-items:center;gap:.45em;margin:.25rem 0 .1rem;font-weight:600}
.tiles .meaning{display:block;color:var(--muted);font-size:.87rem;line-height:1.4}
.swatch{flex:none;width:.85em;height:.85em;overflow:visible}
.progress{margin-top:1.4rem;color:var(--muted)}
table{width:100%;border-collapse:collapse}
th{font-weight:inherit;text-align:start}
.sections{margin-top:1.6rem;font-size:.93rem}
.sections caption{padding-bottom:.5rem;font-weight:600;text-align:start}
.sections th,.sections td{padding:.22rem 0;vertical-align:middle}
.sections th{width:38%;padding-inline-end:1rem;overflow-wrap:anywhere}
.sections .count{width:3rem;text-align:end;font-variant-numeric:tabular-nums}
.sections .bar{max-width:27rem}
.rest{margin-top:.4rem;color:var(--muted)}
.statistics{table-layout:fixed}
.statistics thead th{padding:.2rem .9rem .45rem 0;border-bottom:1px solid var(--strong-rule);font-size:.8rem;font-weight:600;color:var(--muted);vertical-align:bottom}
.statistics thead .number{width:2.9rem}
.statistics thead .source{width:19%}
.statistics thead .evidence{width:22%}
.statistics thead .review{width:16.5%}
.statistics tbody td,.statistics tbody th{padding:.85rem 1.1rem .95rem 0;border-bottom:1px solid var(--rule);vertical-align:top;overflow-wrap:anywhere;font-size:.9rem;line-height:1.45}
.statistics tbody td:last-child{padding-inline-end:0}
.statistics tbody .section th{padding:1.7rem 0 .45rem;border-bottom:1px solid var(--rule);font:600 1.05rem/1.3 var(--serif)}
.section th span{margin-inline-start:.5em;font:.85rem var(--sans);color:var(--muted)}
.statistics tbody .number{color:var(--muted);font-variant-numeric:tabular-nums}
.statement p{font:1.02rem/1.48 var(--serif);text-wrap:pretty}
.statement .context{margin-bottom:.1rem;font:.83rem/1.4 var(--sans);color:var(--muted)}
.statement strong{font-weight:700;text-decoration:underline;text-decoration-thickness:.08em;text-underline-offset:.18em;text-decoration-color:var(--muted)}
.place{display:inline-block;margin-top:.3rem;font:.83rem/1.4 var(--sans);color:var(--muted);font-variant-numeric:tabular-nums}
.where,.more,.credit,.signature,.caveats{font-size:.83rem;line-height:1.4;color:var(--muted)}
.source .where{margin-top:.1rem}
.status,.result{display:flex;align-items:center;gap:.4em;font-weight:600}
.status.verified,.result.pass{color:var(--verified)}
.status.sourced{color:var(--sourced)}
.status.open,.result.query{color:var(--open)}
.status.contradicted,.result.fail{color:var(--contradicted)}
.mark{flex:none;width:.95em;height:.95em;overflow:visible;fill:none;stroke:currentColor;stroke-width:2.2;stroke-linecap:round;stroke-linejoin:round}
.mark .full,symbol .full{fill:currentColor}
.credit,.caveats{margin-top:.3rem}
.caveats li{margin-top:.2rem}
.tag{font-weight:600}
.note{margin-top:.3rem;font-style:italic}
.reopened{margin-bottom:.3rem;font-size:.87rem;line-height:1.4;color:var(--open);font-weight:600}
.boxes{display:flex;flex-wrap:wrap;gap:.15rem .8rem;color:var(--muted);font-size:.83rem}
.boxes li::before{content:"";display:inline-block;width:.85em;height:.85em;margin-inline-end:.4em;border:1px solid currentColor;border-radius:2px;vertical-align:-.08em}
.line{margin-top:.45rem;border-bottom:1px dotted var(--muted);color:var(--muted);font-size:.83rem}
.problems,.gone{font-size:.93rem}
.problems h2{border-color:var(--contradicted)}
.problems li,.gone li{margin:.3rem 0;overflow-wrap:anywhere}
footer{margin-top:3rem;padding-top:.8rem;border-top:1px solid var(--rule);color:var(--muted);font-size:.83rem}
.fingerprint{font-family:ui-monospace,Menlo,Consolas,"Liberation Mono",monospace}
@media screen{
.statistics thead th{position:sticky;top:0;z-index:1;padding-top:.45rem;background:var(--paper);border-bottom:0;box-shadow:inset 0 -1px var(--strong-rule)}
}
@media screen and (max-width:46rem){
body{padding:2rem 1rem}
h1{font-size:1.8rem}
.tiles{grid-template-columns:repeat(2,1fr);gap:1.1rem}
.statistics,.statistics tbody{display:block}
.statistics thead,.statistics thead th{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.statistics tr{display:grid;grid-template-columns:2.2rem 1fr 1fr;gap:.5rem 1rem;padding:.9rem 0;border-bottom:1px solid var(--rule)}
.statistics tbody td,.statistics tbody th{width:auto;padding:0;border:0}
.statistics tr.section,.statistics tr.section th{display:block;padding-inline:0;border:0}
.statistics tbody tr.section{padding:0;border-bottom:1px solid var(--rule)}
.statistics tr .number{grid-row:1/4}
.statistics tr .statement,.statistics tr .review{grid-column:2/4}
.statistics tr .source{grid-column:2}
.statistics tr .evidence{grid-column:3}
}
@media print{
@page{size:auto;margin:16mm 14mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt system-ui,sans-serif;color:#4a5358}}
:root{color-scheme:light;--paper:#fff;--ink:#000;--muted:#4a5358;--rule:#c9cfd3;--strong-rule:#000;--verified:#1d6b48;--sourced:#4c6a86;--open:#7a5000;--contradicted:#b02a21}
html{font-size:9.2pt}
body{padding:0}
main,footer{max-width:none}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
h1{font-size:21pt}
section{margin-top:1.8rem}
h1,h2,caption,.section{break-after:avoid}
thead{display:table-header-group}
tr,.tiles,.progress,.gone li{break-inside:avoid}
.statistics tbody .section th{padding-top:1.2rem}
.statistics tbody td,.statistics tbody th{padding-block:.55rem .65rem;padding-inline-end:.8rem}
a{text-decoration:none}
p{orphans:2;widows:2}
}
@media (forced-colors:active){
:root{--paper:Canvas;--ink:CanvasText;--muted:CanvasText;--rule:CanvasText;--strong-rule:CanvasText;--verified:CanvasText;--sourced:CanvasText;--open:CanvasText;--contradicted:CanvasText}
.bar,.swatch,pattern{forced-color-adjust:none}
}
`;
