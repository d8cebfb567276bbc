// What the build's data modules (data-modules.mjs) turn into code.
declare module '*.yaml' {
  const data: unknown;
  export default data;
}
declare module '*.yaml?unguided' {
  const template: unknown;
  export default template;
}
declare module '*.yaml?guidance' {
  const guidance: unknown;
  export default guidance;
}
declare module '*.schema.json?validator' {
  import type { ValidateFunction } from 'ajv';

  const validate: ValidateFunction;
  export default validate;
}
declare module '*?catalogs' {
  const catalogs: unknown;
  export default catalogs;
}
declare module '*.css?text' {
  const style: string;
  export default style;
}
