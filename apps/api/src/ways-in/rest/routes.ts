import { partnerRoutes } from './partner.ts'
import { publicRoutes } from './public.ts'
import type { RestRoute } from './route.ts'

/** Every route of /v1. */
export const restTable: readonly RestRoute[] = [...publicRoutes, ...partnerRoutes]
