import { startReactDsfr } from '@codegouvfr/react-dsfr/spa'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type AnyRouter, Link, RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

declare module '@codegouvfr/react-dsfr/spa' {
  interface RegisterLink {
    Link: typeof Link
  }
}

/**
 * Starts a front-end in #root: the design system's script (theme, menu, modals), the cache of the API's answers (for a
 * front-end that calls it), the pages.
 */
export function startApplication(router: AnyRouter, queryClient?: QueryClient): void {
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root')
  startReactDsfr({ defaultColorScheme: 'system', Link })
  const pages = <RouterProvider router={router} />
  createRoot(root).render(
    <StrictMode>
      {queryClient ? <QueryClientProvider client={queryClient}>{pages}</QueryClientProvider> : pages}
    </StrictMode>,
  )
}
