/** What a call of `new` says, as commander reads it. */
export interface NewOptions {
  readonly name?: string;
  readonly provider?: readonly string[];
  readonly flow?: readonly string[];
  readonly notApplicable?: readonly string[];
  readonly reason?: string;
  readonly force?: true;
  readonly config?: string;
}

/** The same with its arguments. */
export interface NewCall extends NewOptions {
  readonly template: string | undefined;
  readonly file: string | undefined;
}

/** Whether a call says anything of what the document is to hold. */
export function saysWhat({ name, provider, flow, notApplicable, reason }: NewCall): boolean {
  return [name, provider, flow, notApplicable, reason].some((each) => each !== undefined);
}
