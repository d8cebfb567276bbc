import { strict as assert } from 'node:assert';
import { ConfigurationTarget, DiagnosticTag, type TextDocument, workspace } from 'vscode';
import {
  actionsAt,
  apply,
  findings,
  replaceText,
  revert,
  rules,
  show,
  untilRules,
} from '../../support/documents.ts';
import { poll } from '../../support/poll.ts';

const ACTIVATE = 'checkout.session.completed: Mark the booking as PAID';

suite('What a spec says', () => {
  let document: TextDocument;
  let whole = '';

  setup(async () => {
    document = await show('whole.md');
    whole = document.getText();
    await poll('no finding', () => rules(document).length === 0);
  });
  teardown(() => revert(document));

  const change = async (from: string, to: string) => {
    assert.ok(whole.includes(from), from);
    await replaceText(document, whole.replace(from, to));
  };

  test('an event that the provider never sends, and the right one by the light bulb', async () => {
    await change(ACTIVATE, `customer.subscription.cancelled: End access\n  - ${ACTIVATE}`);
    await untilRules(document, ['unknown-webhook-event']);
    const [finding] = findings(document);
    assert.equal(document.getText(finding?.range), 'customer.subscription.cancelled');
    const isPreferred = ({ isPreferred }: { isPreferred?: boolean }) => isPreferred === true;
    await apply(await actionsAt(document, finding!.range, isPreferred));
    await untilRules(document, []);
    assert.match(document.getText(), /- customer\.subscription\.deleted: End access/);
  });

  test('a deprecated event is struck through', async () => {
    await change(ACTIVATE, `order.created: Book\n  - ${ACTIVATE}`);
    await untilRules(document, ['deprecated-webhook-event']);
    assert.deepEqual(findings(document)[0]?.tags, [DiagnosticTag.Deprecated]);
  });

  test('a payload is judged by the schema of its provider, loaded when it is needed', async () => {
    await change('"booking_id": "1234-5678"', '"booking_id": 1234');
    await untilRules(document, ['payload-schema']);
    assert.equal(document.getText(findings(document)[0]?.range), '1234');
    assert.match(findings(document)[0]?.message ?? '', /must be a string/);
  });

  test('a template variable with a blank in its name', async () => {
    await change('{{first_name}}', '{{first name}}');
    await untilRules(document, ['invalid-template-variable']);
  });

  test('a file that is referred to, and comes into being', async () => {
    await change('docs/00-business-context/01-brd.md (if any)', 'readme.md');
    await untilRules(document, ['broken-reference']);
    assert.match(findings(document)[0]?.message ?? '', /README\.md/);
  });

  test('a document of no template is judged by what it says, until a setting says no', async () => {
    const webhooks = await show('webhooks.md');
    await untilRules(webhooks, ['unknown-webhook-event']);
    const settings = workspace.getConfiguration('integrationSpec', webhooks);
    await settings.update('detectByContent', false, ConfigurationTarget.Workspace);
    await untilRules(webhooks, []);
    await settings.update('detectByContent', undefined, ConfigurationTarget.Workspace);
    await untilRules(webhooks, ['unknown-webhook-event']);
  });
});
