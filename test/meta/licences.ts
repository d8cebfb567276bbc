/** Licences, and what their packages may be used for. */
const LICENCES: Readonly<Record<string, 'shipped' | 'used'>> = {
  MIT: 'shipped',
  ISC: 'shipped',
  'BSD-2-Clause': 'shipped',
  'BSD-3-Clause': 'shipped',
  'Apache-2.0': 'shipped',
  '0BSD': 'shipped',
  'BlueOak-1.0.0': 'shipped',
  // To build and to test; nothing of them is shipped.
  'MPL-2.0': 'used',
  'Artistic-2.0': 'used',
  WTFPL: 'used',
  'Python-2.0': 'used',
  'PSF-2.0': 'used',
  'CC0-1.0': 'used',
  'CC-BY-3.0': 'used',
  Zlib: 'used',
  Unlicense: 'used',
  'MIT-0': 'used',
};

/** Packages that carry their licence as a file, and do not name it; THIRD_PARTY_NOTICES.md has what was read there. */
const UNNAMED: Readonly<Record<string, string>> = {
  'node_modules/@getbrevo/brevo': 'MIT',
  'node_modules/mollie-api-typescript': 'BSD-2-Clause',
};

/** The editor's own tools of publishing, under its vendor's terms. */
const VENDOR = /^node_modules\/@vscode\/vsce-sign/;

/** A package as a lock file has it. */
export interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Whether a package's code may be shipped: an SPDX expression leaves us a choice, or names several for all of it. */
export function isPermissive(expression: string | undefined): boolean {
  return allows(expression, (licence) => LICENCES[licence] === 'shipped');
}

/** The packages of a lock file whose licence does not let us use them, with what it says. */
export function unusable(locked: Readonly<Record<string, LockedPackage>>): string[] {
  return Object.entries(locked)
    .filter(([path, { license }]) => {
      const isOurs = path === '' || VENDOR.test(path);
      return (
        !isOurs && !allows(license ?? UNNAMED[path], (licence) => LICENCES[licence] !== undefined)
      );
    })
    .map(([path, { license }]) => `${path}: ${license}`);
}

function allows(expression: string | undefined, isAllowed: (licence: string) => boolean): boolean {
  if (expression === undefined) return false;
  return expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every(isAllowed));
}
