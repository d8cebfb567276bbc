import { commands, type LogOutputChannel, l10n, window } from 'vscode';
import { MOST_LOSSES } from './losses.ts';

/** Says that a server has ended by itself, and another is there. */
export async function sayStartedAgain(output: LogOutputChannel): Promise<void> {
  const show = l10n.t('Show Output');
  const message = l10n.t('Integration Spec: the server ended unexpectedly, and was started again.');
  if ((await window.showWarningMessage(message, show)) === show) output.show();
}

/** Says that no other server is started, and offers to try it all the same. */
export async function sayGivenUp(output: LogOutputChannel): Promise<void> {
  const restart = l10n.t('Restart Server');
  const show = l10n.t('Show Output');
  const message = l10n.t(
    'Integration Spec no longer checks documents: its server ended unexpectedly {0} times in a row.',
    MOST_LOSSES,
  );
  const pick = await window.showErrorMessage(message, restart, show);
  if (pick === restart) await commands.executeCommand('integrationSpec.restartServer');
  if (pick === show) output.show();
}
