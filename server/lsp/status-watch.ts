import { sameStatus, statusOf } from './document-status.ts';
import type { Environment } from './environments.ts';
import type { DocumentStatus } from './protocol.ts';
import type { Check } from './session.ts';

interface Seen {
  readonly environment: Environment;
  /** What the reading depends on beside the environment. */
  readonly reading: string;
  readonly status: DocumentStatus;
}

/** Notices when something that the status of a document shows has changed. */
export class StatusWatch {
  readonly #seen = new Map<string, Seen>();
  readonly #onChange: (uri: string) => void;

  constructor(onChange: (uri: string) => void) {
    this.#onChange = onChange;
  }

  see(check: Check): void {
    const { uri } = check.document;
    const { environment } = check;
    const reading = readingKey(check);
    const last = this.#seen.get(uri);
    if (last?.environment === environment && last.reading === reading) return;
    const status = statusOf(check);
    this.#seen.set(uri, { environment, reading, status });
    if (!last || !sameStatus(last.status, status)) this.#onChange(uri);
  }

  forget(uri: string): void {
    this.#seen.delete(uri);
  }
}

/** Cheap, because it is made at each keystroke. */
function readingKey({ checked: { reading } }: Check): string {
  switch (reading.kind) {
    case 'spec': {
      const { template, detection } = reading.spec;
      return `spec ${template.id} ${detection.by === 'declared' ? detection.source : detection.by}`;
    }
    case 'off':
      return `off ${reading.by}`;
    case 'unknown-template':
      return `unknown ${reading.by} ${reading.id}`;
    case 'none':
      return 'none';
  }
}
