import { describe, expect, test } from 'vitest';
import { NotApplicableReader } from '../../../server/core/spec/applicability/not-applicable.ts';
import { builtinTemplates } from '../../../server/core/templates/builtin.ts';
import { DecodedText } from '../../../server/core/text/decoded-text.ts';

const reader = new NotApplicableReader(builtinTemplates[0]?.notApplicable ?? []);
const markOf = (text: string) =>
  reader.atStart(new DecodedText(text, { start: 0, end: text.length }));

describe('is a mark, with a reason', () => {
  test.each([
    ['N/A for MVP', 'N/A'],
    ['Not applicable for MVP', 'Not applicable'],
    ['not required for MVP', 'not required'],
    ['Not Applicable — we sell nothing', 'Not Applicable'],
    ['None — pure-internal feature.', 'None'],
    ['None (open API)', 'None'],
    ['Phase 3, not implemented', 'Phase 3, not implemented'],
    ['Not yet implemented, waiting for the contract', 'Not yet implemented'],
    ['Future Phase', 'Future Phase'],
    ['Post-MVP', 'Post-MVP'],
    ['Deferred to phase 2', 'Deferred'],
    ['Out of scope for this release', 'Out of scope'],
    ['No external SDKs are integrated in the MVP.', 'No external SDKs are integrated in the MVP'],
    ['não no MVP', 'não no MVP'],
    ['Não se aplica ao MVP', 'Não se aplica'],
    ['No aplica para el MVP', 'No aplica'],
    ['pas dans MVP', 'pas dans MVP'],
    ['Nicht zutreffend, da alles intern läuft', 'Nicht zutreffend'],
    ['Tidak berlaku untuk MVP', 'Tidak berlaku'],
    ['Не применимо для MVP', 'Не применимо'],
    ['해당 없음 (MVP)', '해당 없음'],
  ])('%s', (text, phrase) => {
    const mark = markOf(text);
    expect(mark && text.slice(mark.start, mark.end)).toBe(phrase);
    expect(mark?.hasReason).toBe(true);
  });
});

describe('is a mark, without a reason', () => {
  test.each([
    'N/A',
    'N/A.',
    'n/a',
    'None',
    'None.',
    'None detected',
    'Not applicable',
    'NOT APPLICABLE.',
    'Not required',
    'Deferred',
    'Not planned yet',
    'Sans objet',
    'Entfällt',
    '해당 없음',
    '該当なし',
    '不适用',
  ])('%s', (text) => expect(markOf(text)).toMatchObject({ hasReason: false }));
});

describe('is no mark', () => {
  test.each([
    'None of the events is optional.',
    'Nonetheless we call it.',
    'Not required to be signed in, guests pay too.',
    'Not applicable law but contract decides.',
    'No payment is lost.',
    'Nothing to do.',
    'Notapplicable',
    'The provider is not applicable here.',
    'Deferred deep links open the app.',
    'Out of scope creep',
    'Stripe',
    '필요한 이벤트는 다음과 같다',
    '해당 이벤트를 처리한다',
    '不要なデータを送らない',
    '',
  ])('%s', (text) => expect(markOf(text)).toBeUndefined());
});
