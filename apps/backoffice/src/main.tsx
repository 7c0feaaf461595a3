import { startApplication } from '@cesu/ui/app'
import { queryClient } from './api.ts'
import { router } from './router.tsx'

startApplication(router, queryClient)
