// The page in a webview: shows what the extension sends, and tells it what a person wants.
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { FromPage, ToPage } from './messages.ts';
import { Page } from './page.tsx';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: unknown): void;
};

const editor = acquireVsCodeApi();

function Webview() {
  const [shown, show] = useState<ToPage>();
  useEffect(() => {
    window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => show(data));
    editor.postMessage({ kind: 'ready' });
  }, []);
  if (shown?.kind === 'view') return <Page view={shown.view} />;
  return <p>{shown?.message}</p>;
}

render(<Webview />, document.body);
