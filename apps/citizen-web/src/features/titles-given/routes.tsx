import { lazyPage, unread } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { signedIn } from '../../session.ts'
import type { YearSearch } from './search.ts'

/** The titles that an employer gives for the months that are declared for them. */
const given = createRoute({
  getParentRoute: () => signedIn,
  path: 'salaries/titres',
  validateSearch: unread<YearSearch>,
  component: lazyPage(() => import('../../pages.ts'), 'GivenTitlesPage'),
})

export const givenTitleRoutes = [given] as const
