// Drives the window around the extension host: the page of the workbench that test/vscode/host opened.
// A desktop VS Code has no such page.

/** Where to look: a Playwright selector, in the workbench, in the webview that is shown, or in VS Code's frame around that. */
export type Target = string | { selector: string; inside: 'webview' | 'webview-frame' };

const url = process.env.INTEGRATION_SPEC_WORKBENCH;

/** As `setup(needsWorkbench)`: skips the tests of a suite where there is no page to drive. */
export function needsWorkbench(this: Mocha.Context): void {
  if (url) return;
  console.log('Skipped: this VS Code has no page that a test could drive.');
  this.skip();
}

/** Takes a picture of the window into artifacts/screenshots. Does nothing where there is no page. */
export async function screenshot(name: string): Promise<void> {
  if (url) await ask('screenshot', { name });
}

/** Presses keys as a person would, as in `Control+Shift+M`. */
export async function press(keys: string): Promise<void> {
  await ask('press', { keys });
}

export async function type(text: string): Promise<void> {
  await ask('type', { text });
}

/** Clicks on the first match once it is there. */
export async function click(target: Target): Promise<void> {
  await ask('click', locate(target));
}

export async function hover(target: Target): Promise<void> {
  await ask('hover', locate(target));
}

/** The visible text of the first match; waits until there is one. */
export async function text(target: Target): Promise<string> {
  return (await ask('text', locate(target))) as string;
}

/** The visible texts of all matches at this moment; none is an empty list. */
export async function texts(target: Target): Promise<string[]> {
  return (await ask('texts', locate(target))) as string[];
}

/** Something in the webview that is shown. */
export function inView(selector: string): Target {
  return { selector, inside: 'webview' };
}

/** What an expression says in the page that holds the first match. */
export async function evaluate<T>(target: Target, expression: string): Promise<T> {
  return (await ask('evaluate', { ...locate(target), expression })) as T;
}

/** Makes the window another size, in pixels. */
export async function resize(width: number, height: number): Promise<void> {
  await ask('resize', { width, height });
}

/** Something that not everybody can use. */
export interface Violation {
  readonly id: string;
  readonly impact: 'minor' | 'moderate' | 'serious' | 'critical' | null;
  /** The elements, as HTML. */
  readonly at: readonly string[];
}

/** What axe finds wrong in the webview that is shown. */
export async function violations(): Promise<Violation[]> {
  return (await ask('accessibility', locate(inView('body')))) as Violation[];
}

function locate(target: Target): object {
  return typeof target === 'string' ? { selector: target } : target;
}

async function ask(action: string, request: object): Promise<unknown> {
  if (!url)
    throw new Error(
      'This VS Code has no page to drive: begin the suite with setup(needsWorkbench).',
    );
  const response = await fetch(`${url}/${action}`, {
    method: 'POST',
    body: JSON.stringify(request),
  });
  const answer = await response.text();
  if (!response.ok) throw new Error(`${action} failed: ${answer}`);
  return (JSON.parse(answer) as { result: unknown }).result;
}
