import style from '../../../view/report.css?text';
import type { SpecReport } from '../../../view/reported.ts';
import { staticReport } from '../../../view/static.tsx';

/** The report as one HTML file that asks for nothing: its style is allowed by its hash, and nothing else is. */
export async function htmlReport(report: SpecReport): Promise<string> {
  const policy = `default-src 'none'; style-src 'sha256-${await sha256(style)}'`;
  const only = report.specs.length === 1 ? report.specs[0]?.view.title : '';
  const title = only ? `Integration report: ${only}` : 'Integration report';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeText(title)}</title>
<style>${style}</style>
</head>
<body>
${staticReport(report)}
</body>
</html>
`;
}

/** In Base64. */
async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(hash)));
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
