/**
 * What holds for a procedure that says nothing else. A supplement is asked once (Nghị định 118/2025/NĐ-CP; one slip 02 a dossier);
 * 30 days to answer it is an assumption: `verify`.
 */
export const defaultSupplement = { times: 1, days: 30 } as const;
