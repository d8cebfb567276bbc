import { Uri, type Webview } from 'vscode';

/** The folder with what a page may load: everything else stays out of its reach. */
export function pageFolder(installedAt: Uri): Uri {
  return Uri.joinPath(installedAt, 'dist');
}

/**
 * The page before it has heard of a document. No word of a document is in it, and nothing runs in it but
 * the script that it names: whatever a document holds arrives as data, later.
 */
export function pageHtml(webview: Webview, installedAt: Uri, title: string): string {
  const at = (name: string) =>
    escaped(webview.asWebviewUri(Uri.joinPath(pageFolder(installedAt), name)).toString());
  const nonce = newNonce();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ];
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy.join('; '))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${at('spec-view.css')}">
</head>
<body>
<script nonce="${nonce}" src="${at('spec-view.js')}"></script>
</body>
</html>`;
}

/** Known to nobody before: 128 bits as hexadecimal digits. */
function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
}
