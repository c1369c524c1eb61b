/** The package has no types of its own. `data`: RGBA, a byte each. */
declare module 'heic-decode' {
  type Decoded = { width: number; height: number; data: Uint8ClampedArray };
  const heic: {
    all(input: { buffer: Uint8Array }): Promise<{ width: number; height: number; decode(): Promise<Decoded> }[]>;
  };
  export default heic;
}
