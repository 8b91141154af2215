import { l10n, Uri, type Webview } from 'vscode';

/** The colours of the editor's theme for the sheet, which else has its own; and how the reviewer's controls look. */
const style = `
html{background:none;color:inherit;font-size:14px;font-family:var(--vscode-font-family)}
body{padding:1.4rem 1.6rem 3rem;background:var(--paper);color:var(--ink);--paper:var(--vscode-editor-background);--ink:var(--vscode-foreground);--muted:var(--vscode-descriptionForeground);--rule:var(--vscode-panel-border,var(--vscode-contrastBorder));--strong-rule:var(--vscode-foreground);--serif:var(--vscode-font-family);--sans:var(--vscode-font-family)}
body.vscode-light{color-scheme:light;--verified:#1d6b48;--sourced:#4c6a86;--open:#8a5a00;--contradicted:#b02a21}
body.vscode-dark{color-scheme:dark;--verified:#74c79b;--sourced:#93b5d3;--open:#dfb259;--contradicted:#f3968e}
body.vscode-high-contrast{--muted:var(--vscode-foreground);--rule:var(--vscode-contrastBorder);--verified:var(--vscode-foreground);--sourced:var(--vscode-foreground);--open:var(--vscode-foreground);--contradicted:var(--vscode-foreground)}
main{max-width:76rem}
header h1{font-size:1.7rem}
section,#statistics{margin-top:1.8rem}
.lead{font-size:1.1rem}
.tiles b{font-size:1.6rem}
.toolbar{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem .7rem;max-width:76rem;margin:0 auto 1.6rem}
.toolbar label{color:var(--muted)}
.toolbar .push{margin-inline-start:auto}
.toolbar .message{flex-basis:100%;color:var(--contradicted);font-weight:600}
.toolbar .message:empty{display:none}
input,textarea,button{font:inherit}
input,textarea{padding:.2rem .45rem;border:1px solid var(--vscode-input-border,var(--vscode-contrastBorder,var(--rule)));border-radius:2px;background:var(--vscode-input-background);color:var(--vscode-input-foreground)}
input::placeholder,textarea::placeholder{color:var(--vscode-input-placeholderForeground)}
#initials{width:5rem}
textarea{display:block;width:100%;margin-top:.4rem;font-size:.85rem;line-height:1.4;resize:vertical;field-sizing:content;min-height:1.9em}
button{cursor:pointer;border:1px solid transparent;border-radius:2px;color:inherit;background:none}
button.command{padding:.25rem .75rem;background:var(--vscode-button-secondaryBackground);color:var(--vscode-button-secondaryForeground);border-color:var(--vscode-input-border,var(--vscode-contrastBorder,var(--rule)))}
button.command:hover{background:var(--vscode-button-secondaryHoverBackground)}
button.place{padding:0;border:0;color:var(--vscode-textLink-foreground);text-decoration:underline;text-underline-offset:.15em}
.choice{display:flex;border:1px solid var(--vscode-input-border,var(--vscode-contrastBorder,var(--rule)));border-radius:3px;overflow:hidden}
.choice button{flex:1;padding:.22rem .2rem;border-radius:0;font-size:.85rem;color:var(--muted)}
.choice button+button{border-inline-start:1px solid var(--vscode-input-border,var(--vscode-contrastBorder,var(--rule)))}
.choice button:hover{background:var(--vscode-toolbar-hoverBackground)}
.choice button[aria-pressed=true]{color:var(--paper);font-weight:600}
.choice button[aria-pressed=true]::before{content:attr(data-mark) " "}
.choice button[data-result=pass][aria-pressed=true]{background:var(--verified)}
.choice button[data-result=fail][aria-pressed=true]{background:var(--contradicted)}
.choice button[data-result=query][aria-pressed=true]{background:var(--open)}
:focus-visible{outline:1px solid var(--vscode-focusBorder);outline-offset:1px}
.choice button:focus-visible{outline-offset:-2px}
.vscode-high-contrast .choice button[aria-pressed=true]{outline:2px solid var(--vscode-contrastActiveBorder,currentColor);outline-offset:-3px}
.signature,.hint{margin-top:.35rem}
.hint{font-size:.83rem;color:var(--muted)}
.failure{margin-top:.35rem;font-size:.85rem;color:var(--contradicted)}
.signature:empty,.hint:empty,.failure:empty,.reopened:empty{display:none}
`;

/** The frame of the page: everything in it comes later, from its script. Nothing runs or is fetched but that script. */
export function page(webview: Webview, extension: Uri): string {
  const nonce = randomNonce();
  const script = webview.asWebviewUri(Uri.joinPath(extension, 'dist/sheet-view.js')).toString();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(l10n.t('Fact-Check Sheet'))}</title>
<style nonce="${nonce}" id="theme">${style}</style>
</head>
<body>
<div class="toolbar" id="toolbar"></div>
<main>
<div id="head"></div>
<table class="statistics" id="statistics" hidden></table>
<p class="progress" id="more" hidden></p>
<div id="foot"></div>
</main>
<p class="unseen" role="status" id="said"></p>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}

/** 128 bits that nobody can guess. */
function randomNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
