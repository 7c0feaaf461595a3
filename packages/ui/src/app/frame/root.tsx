import { createRootRoute } from '@tanstack/react-router'
import { AppLayout } from './AppLayout.tsx'

/** Above every route of the front-end; public pages are its children. */
export const root = createRootRoute({ component: AppLayout })
