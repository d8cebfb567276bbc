import type { Catalog } from '../core/catalogs/catalog.ts';
import {
  type ExpressionParser,
  type Facts,
  noFacts,
  type SecretDetector,
} from '../core/catalogs/facts.ts';
import { RULES, withChecks } from '../core/rules/registry.ts';
import type { Rule } from '../core/rules/rule.ts';
import { neededFacts } from '../core/spec/needed-facts.ts';
import type { Spec } from '../core/spec/spec.ts';
import type { LoadCatalogs } from './all-catalogs.ts';

/**
 * What is known beside the documents. It is loaded when a document first needs it, and then kept: most
 * documents are no specs, and most specs speak of few things.
 */
export class FactStore {
  #catalogs: ReadonlyMap<string, Catalog> | undefined;
  #payloads: Facts['payloads'] | undefined;
  #parseExpression: ExpressionParser | undefined;
  #rules: readonly Rule[] = RULES;
  #hasHttpRules = false;
  #detectSecrets: SecretDetector | undefined;
  #facts: Facts | undefined;
  readonly #loadCatalogs: LoadCatalogs;
  readonly #onError: (what: string, error: unknown) => void;
  /** What could not be loaded is not tried again. */
  readonly #failed = new Set<string>();

  constructor(loadCatalogs: LoadCatalogs, onError: (what: string, error: unknown) => void) {
    this.#loadCatalogs = loadCatalogs;
    this.#onError = onError;
  }

  /** What is loaded so far: the same object as long as nothing is added. `today` is YYYY-MM-DD. */
  facts(today: string): Facts {
    if (this.#facts?.today !== today) {
      const catalogs = this.#catalogs ?? new Map();
      const parse = this.#parseExpression;
      const detect = this.#detectSecrets;
      this.#facts = {
        ...noFacts(today),
        catalogs,
        ...(this.#payloads && { payloads: this.#payloads }),
        ...(parse && { parseExpression: parse }),
        ...(detect && { detectSecrets: detect }),
      };
    }
    return this.#facts;
  }

  /** Every rule, with the checks that are loaded so far: the same object as long as `facts` is the same. */
  get rules(): readonly Rule[] {
    return this.#rules;
  }

  /** Every catalog, without descriptions; none where they cannot be had. Never rejects. */
  async catalogs(): Promise<ReadonlyMap<string, Catalog>> {
    if (!this.#catalogs) {
      await this.#load('The provider catalogs', async () => {
        this.#catalogs = await this.#loadCatalogs();
      });
    }
    return this.#catalogs ?? new Map();
  }

  /** Loads what a spec needs and is not there yet. True where something was added, so that the spec is to be checked again. */
  async learn(spec: Spec): Promise<boolean> {
    const before = this.#facts;
    const needed = neededFacts(spec);
    await Promise.all([
      this.catalogs(),
      needed.json && this.#loadPayloadRules(),
      needed.http && this.#loadHttpRules(),
      needed.expressions && this.#loadExpressionParser(),
      needed.secrets && this.#loadSecretDetector(),
    ]);
    return this.#facts !== before;
  }

  async #loadPayloadRules(): Promise<void> {
    if (this.#payloads) return;
    await this.#load('The rules about payloads', async () => {
      const late = await import('../core/rules/later/payload-rules.ts');
      this.#rules = withChecks(this.#rules, late.PAYLOAD_CHECKS);
      this.#payloads = late.PAYLOAD_VALIDATORS;
    });
  }

  async #loadHttpRules(): Promise<void> {
    if (this.#hasHttpRules) return;
    await this.#load('The rules about endpoints and errors', async () => {
      const { HTTP_CHECKS } = await import('../core/rules/later/http-rules.ts');
      this.#rules = withChecks(this.#rules, HTTP_CHECKS);
      this.#hasHttpRules = true;
    });
  }

  async #loadExpressionParser(): Promise<void> {
    if (this.#parseExpression) return;
    await this.#load('The reader of template expressions', async () => {
      const { parseExpression } = await import('../core/variables/parse-expression.ts');
      this.#parseExpression = parseExpression;
    });
  }

  async #loadSecretDetector(): Promise<void> {
    if (this.#detectSecrets) return;
    await this.#load('What finds credentials', async () => {
      const { loadSecretDetector } = await import('../core/secrets/load.ts');
      this.#detectSecrets = await loadSecretDetector();
    });
  }

  async #load(what: string, load: () => Promise<void>): Promise<void> {
    if (this.#failed.has(what)) return;
    try {
      await load();
      this.#facts = undefined;
    } catch (error) {
      this.#failed.add(what);
      this.#onError(what, error);
    }
  }
}
