// Loaded before a program (`node --import`): its stack traces name the source files. Node's --enable-source-maps does that too,
// but reads and keeps every map at start, which costs a warm start a fifth of a second and some megabytes for good.
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Place in a bundle: `file:///…/dist/main.mjs:120:7`. */
const place = /(file:\/\/[^\s()]+\/dist\/[\w-]+\.mjs):(\d+):(\d+)/;
const maps = new Map();

Error.prepareStackTrace = (error, frames) => {
  let head = 'Error';
  try {
    head = String(error);
  } catch {
    // an error whose own text fails still has a stack
  }
  return [head, ...frames.map((frame) => `    at ${String(frame).replace(place, sourceOf)}`)].join('\n');
};

function sourceOf(whole, url, line, column) {
  try {
    const path = fileURLToPath(url);
    if (!maps.has(path)) maps.set(path, new SourceMap(JSON.parse(readFileSync(`${path}.map`, 'utf8'))));
    const entry = maps.get(path).findEntry(Number(line) - 1, Number(column) - 1);
    if (entry.originalSource === undefined) return whole;
    return `${resolve(dirname(path), entry.originalSource)}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  } catch {
    return whole;
  }
}
