/** pg's own way of turning a parameter into what goes over the line; it ships without types. */
declare module 'pg/lib/utils.js' {
  export function prepareValue(value: unknown): string | Buffer | null;
}
