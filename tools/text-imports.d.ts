// What build.mjs and vitest.config.mjs load as text.
declare module '*.sql' {
  const text: string;
  export default text;
}
declare module '*.typ' {
  const text: string;
  export default text;
}
declare module '*.csv' {
  const text: string;
  export default text;
}
declare module '*.svg' {
  const text: string;
  export default text;
}
