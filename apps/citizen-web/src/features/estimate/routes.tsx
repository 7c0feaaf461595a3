import { root } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { EstimatePage } from './EstimatePage.tsx'
import { readEstimateSearch } from './search.ts'

/** Not loaded apart: it is the page that people come for. */
const estimate = createRoute({
  getParentRoute: () => root,
  path: 'estimer',
  validateSearch: readEstimateSearch,
  component: EstimatePage,
})

export const estimateRoutes = [estimate] as const
