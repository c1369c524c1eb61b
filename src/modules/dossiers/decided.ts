import { hashOf } from '../../kernel/index.ts';

/**
 * What a leader decides on, as one hash: the declaration and, where the officer writes what the result says, that text. The screen
 * sends it back with the signature, and signing works it out again from what is printed.
 */
export const decidedHash = (declaration: Buffer, content: string | undefined): string =>
  content === undefined
    ? declaration.toString('hex')
    : hashOf({ declaration: declaration.toString('hex'), content }).toString('hex');
