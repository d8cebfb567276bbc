import { describe, expect, test } from 'vitest';
import { CATALOGUED } from '../../server/core/catalogs/catalogued.ts';
import { describedCatalog, type ReadCatalog } from '../../server/workspace/described-catalog.ts';

/** Reads this text whatever is asked for, and keeps what was. */
function reader(text: string | undefined): { asked: string[]; read: ReadCatalog } {
  const asked: string[] = [];
  const read = (id: string) => {
    asked.push(id);
    return Promise.resolve(text);
  };
  return { asked, read };
}

const APNS = '{"id":"apns","name":"APNs"}';

test('a catalog is read once, by each reader', async () => {
  const [one, other] = [reader(APNS), reader(APNS)];
  const first = await describedCatalog(one.read, 'apns');
  expect(first).toEqual({ id: 'apns', name: 'APNs' });
  expect(await describedCatalog(one.read, 'apns')).toBe(first);
  expect(await describedCatalog(other.read, 'apns')).toEqual(first);
  expect([one.asked, other.asked]).toEqual([['apns'], ['apns']]);
});

test.each(['onesignal', 'constructor', '__proto__', '', '../apns', 'APNS', 'apns.json'])(
  'nothing is read for %j, which has no catalog',
  async (id) => {
    const { asked, read } = reader(APNS);
    expect(await describedCatalog(read, id)).toBeUndefined();
    expect(asked).toEqual([]);
  },
);

describe('what is no catalog of the provider is none, and is read again', () => {
  test.each([undefined, '', '{', 'null', '[]', '"apns"', '{"id":"fcm"}'])('%j', async (text) => {
    const { asked, read } = reader(text);
    expect(await describedCatalog(read, 'apns')).toBeUndefined();
    expect(await describedCatalog(read, 'apns')).toBeUndefined();
    expect(asked).toEqual(['apns', 'apns']);
  });
});

test('no id leads out of the folder of the catalogs', () => {
  expect(CATALOGUED.filter((id) => !/^[a-z\d]+(?:-[a-z\d]+)*$/.test(id))).toEqual([]);
});
