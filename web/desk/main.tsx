import '../design/tokens.css';
import '../design/base.css';
import './desk.css';
import './screens.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { ApiError } from './api.ts';
import { router } from './router.tsx';
import { Gate } from './session.tsx';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // The line's state is judged by answers, not by the browser's guess.
      networkMode: 'always',
      staleTime: 5_000,
      retry: (count, error) => count < 1 && !(error instanceof ApiError),
      refetchOnWindowFocus: true,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

const place = document.getElementById('desk');
if (place) {
  createRoot(place).render(
    <QueryClientProvider client={client}>
      <Gate>
        <RouterProvider router={router} />
      </Gate>
    </QueryClientProvider>,
  );
}
