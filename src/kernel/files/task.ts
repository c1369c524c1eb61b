import type { Turn } from './judge/join.ts';
import type { Found } from './judgement.ts';
import type { MediaType } from './media-type.ts';

/** What is asked of the child. */
export type Task =
  | { do: 'judge'; mediaType: MediaType }
  | { do: 'join'; pages: { mediaType: MediaType; turn: Turn }[] }
  | { do: 'thumbnail'; mediaType: MediaType; turn: Turn; side: number };

export type Answer = Found | { made: MediaType };
