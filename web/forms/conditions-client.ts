/**
 * Hides what is not asked, in the browser. `data-when` holds a condition over inputs of this page (the renderer has
 * worked out the rest). Hidden inputs count as unanswered, so the order of the page settles chains. Posted they are all
 * the same: the server keeps them and asks again. Without this script everything is shown.
 */
type Rule = Record<string, unknown>;

/** @returns what looks again, for a page that was drawn anew */
export function startConditions(form: HTMLFormElement): () => void {
  const value = (name: string): unknown => {
    const found: string[] = [];
    const parts: Record<string, string> = {};
    for (const input of form.querySelectorAll<HTMLInputElement>('[name]')) {
      const text = input.value.trim();
      if (!text || (/x$|io$/.test(input.type) && !input.checked) || input.closest('[hidden]')) continue;
      if (input.name === name) found.push(text);
      if (input.name.startsWith(`${name}.`)) parts[input.name.slice(name.length + 1)] = text;
    }
    const { year, month, day, given, commune, detail } = parts;
    if (year)
      return [year, month, day]
        .filter(Boolean)
        .map((part) => part?.padStart(2, '0'))
        .join('-');
    const [text] = found;
    if (text === 'true' || text === 'false') return text === 'true';
    return found[1] ? found : (text ?? given ?? commune ?? detail ?? null);
  };
  const number = (one: unknown): unknown =>
    typeof one === 'string' ? Number(one.replace(/[. ](?=\d{3})/g, '').replace(',', '.')) : one;
  const read = (one: unknown): unknown => ((one as Rule | null)?.var ? value((one as { var: string }).var) : one);
  const holds = (rule: Rule): boolean => {
    const [op, args] = Object.entries(rule)[0] as [string, never];
    if (op === 'and') return (args as Rule[]).every(holds);
    if (op === 'or') return (args as Rule[]).some(holds);
    if (op === 'not') return !holds(args);
    if (op === 'present') return read(args) !== null;
    let [a, b] = (args as unknown[]).map(read) as [never, never];
    if (op === 'in') return [a].flat().some((one) => (b as unknown[]).includes(one));
    if (typeof a === 'number' || typeof b === 'number') [a, b] = [number(a), number(b)] as [never, never];
    if (op === '==' || op === '!=') return (a === b) === (op === '==');
    return a !== null && b !== null && (op[0] === '<' ? a < b || (op === '<=' && a === b) : a > b || (op === '>=' && a === b));
  };
  const apply = (): void => {
    for (const part of form.querySelectorAll<HTMLElement>('[data-when]'))
      part.hidden = !holds(JSON.parse(part.dataset.when as string));
  };
  form.addEventListener('input', apply);
  apply();
  return apply;
}
