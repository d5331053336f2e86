import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { api } from './client.ts';

function About() {
  const about = useQuery(api.service.about.queryOptions({ input: {} }));
  return <p>{about.data ? `Plumbline ${about.data.version} on ${about.data.runtime}` : 'Starting...'}</p>;
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <About />
      </QueryClientProvider>
    </StrictMode>,
  );
}
