import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { ApplicationId } from '@unisono/ui/shell';
import { Loading } from '@unisono/ui/states';
import { startTexts } from '@unisono/ui/texts';
import { ThemeProvider } from '@unisono/ui/theme';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import '../reasons/reasons.texts.ts';
import { client, queryClient, TRPCProvider } from './api.ts';
import { createApplicationRouter } from './create-application-router.tsx';
import type { Page } from './page.ts';

/** Starts one application on its page: texts first, so that nothing flashes in another language, then everything. */
export async function mountApplication(application: ApplicationId, pages: readonly Page[]): Promise<void> {
  const place = document.getElementById('root');
  if (!place) throw new Error('the page has no element with the id "root"');
  const router = createApplicationRouter(application, pages);
  // Refusals are worded even when the server does not answer any more: their sentences come with the first texts.
  await startTexts(['errors', 'reasons']);
  createRoot(place).render(
    <StrictMode>
      <ThemeProvider>
        <QueryClientProvider client={queryClient}>
          <TRPCProvider trpcClient={client} queryClient={queryClient}>
            <Suspense fallback={<Loading shape="page" />}>
              <RouterProvider router={router} />
            </Suspense>
          </TRPCProvider>
        </QueryClientProvider>
      </ThemeProvider>
    </StrictMode>,
  );
}
