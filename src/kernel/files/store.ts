import type { Readable } from 'node:stream';

/** Where encrypted bytes lie. Names are opaque (keyed digests of the content), so equal content is kept once. */
export type BlobStore = {
  put(name: string, encrypted: Readable, bytes: number): Promise<void>;
  get(name: string): Promise<Readable>;
  has(name: string): Promise<boolean>;
  remove(name: string): Promise<void>;
};

export type StoredFile = { sha256: Buffer; bytes: number };

/** A file that has come in whole, encrypted on this machine, and is not in the store yet. */
export type StagedFile = StoredFile & {
  /** Its first bytes, up to 4,096. */
  head: Buffer;
  /** Streams out the plain bytes, as often as asked. */
  open(): Promise<Readable>;
  /** Puts it into the store. */
  keep(): Promise<void>;
  /** To be called in the end, kept or not: nothing of it stays behind. */
  discard(): Promise<void>;
};

/** Content-addressed files, encrypted at rest. */
export type FileStore = {
  /**
   * Streams in: hashes, encrypts, stores. Nothing is kept when the stream fails, grows over `limit`, or `judge` throws: it is shown
   * the first bytes (up to 4,096) before anything is put into the store.
   */
  save(
    content: AsyncIterable<Uint8Array>,
    limit: number,
    judge?: (head: Buffer) => unknown,
  ): Promise<StoredFile & { head: Buffer }>;
  /** As `save`, but nothing is put into the store before `keep()`: for who wants to look at the whole file first. */
  stage(content: AsyncIterable<Uint8Array>, limit: number, judge?: (head: Buffer) => unknown): Promise<StagedFile>;
  has(sha256: Buffer): Promise<boolean>;
  /** For content that nothing names any more. */
  remove(sha256: Buffer): Promise<void>;
  /** Streams out the plain bytes; fails in the middle when a chunk was altered. */
  open(sha256: Buffer): Promise<Readable>;
  read(sha256: Buffer): Promise<Buffer>;
};
