import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import type { FormDefinition } from '../../../../src/modules/forms/contract.ts';
import type { ComponentDefinition, ProcedureDefinition } from '../../../../src/modules/procedures/contract.ts';
import { read } from '../../api.ts';

export type Procedure = ProcedureDefinition & { form: FormDefinition | null };
export type ProcedureLine = { code: string; name: string; plainName?: string; field?: string };
export type Component = ComponentDefinition;

export function useProcedures(text: string) {
  const q = useDeferredValue(text.trim());
  return useQuery({
    queryKey: ['procedures', q],
    queryFn: ({ signal }) =>
      read<{ items: ProcedureLine[]; next: string | null }>(`/procedures?q=${encodeURIComponent(q)}`, signal),
    placeholderData: (before) => before,
    staleTime: 5 * 60_000,
  });
}

/** The definition as it holds today; it does not change while one person stands at the counter. */
export function useProcedure(code: string | null) {
  return useQuery({
    queryKey: ['procedure', code],
    queryFn: async ({ signal }): Promise<Procedure> => {
      const page = await read<{ procedure: ProcedureDefinition; form: FormDefinition | null }>(
        `/procedures/${encodeURIComponent(code ?? '')}`,
        signal,
      );
      return { ...page.procedure, form: page.form };
    },
    enabled: code !== null,
    staleTime: 5 * 60_000,
  });
}
