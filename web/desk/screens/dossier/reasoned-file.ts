import { useEffect, useState } from 'react';
import { needsReason, readFile } from '../../api.ts';

/**
 * The address under which the browser may show a file. Where a reason had to be stated, a plain link would be refused: the
 * file is fetched with the reason and shown from memory. Null while it is on its way.
 */
export function useFileAddress(url: string | undefined): string | null {
  const [held, setHeld] = useState<{ of: string; address: string } | null>(null);
  const reasoned = url !== undefined && needsReason(url);
  useEffect(() => {
    if (!url || !reasoned) return;
    const stop = new AbortController();
    let address: string | null = null;
    readFile(url, stop.signal)
      .then((file) => {
        address = URL.createObjectURL(file);
        setHeld({ of: url, address });
      })
      .catch(() => undefined);
    return () => {
      stop.abort();
      if (address) URL.revokeObjectURL(address);
    };
  }, [url, reasoned]);
  if (!url) return null;
  if (!reasoned) return url;
  return held?.of === url ? held.address : null;
}
