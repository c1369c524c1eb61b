/** One measured figure. `target` says what was promised; `met` is absent where nothing was. */
export type Line = { part: string; what: string; value: string; detail?: string; target?: string; met?: boolean };

export type Report = { add(line: Line): void; lines: readonly Line[] };

/** Prints each line as soon as it is measured (on stderr with `--json`, so that stdout holds one document). */
export function createReport(json: boolean): Report {
  const lines: Line[] = [];
  const out = json ? process.stderr : process.stdout;
  let part = '';
  return {
    lines,
    add(line) {
      lines.push(line);
      if (line.part !== part) {
        part = line.part;
        out.write(`\n${part}\n`);
      }
      const mark = line.met === undefined ? '' : line.met ? ' ok' : ' MISSED';
      const target = line.target ? `  [${line.target}${mark}]` : '';
      out.write(`  ${line.what.padEnd(46)} ${line.value.padStart(14)}  ${line.detail ?? ''}${target}\n`);
    },
  };
}

const grouped = new Intl.NumberFormat('en');
export const whole = (n: number): string => grouped.format(Math.round(n));
export const perSecond = (n: number): string => `${whole(n)}/s`;
export const ms = (n: number): string => `${n < 10 ? n.toFixed(1) : Math.round(n)} ms`;
export const mb = (bytes: number): string => `${whole(bytes / 1024 / 1024)} MB`;
export const p50p95 = (t: { p50: number; p95: number }): string => `p50 ${ms(t.p50)}, p95 ${ms(t.p95)}`;
