import { startApplication } from '@cesu/ui'
import { router } from './router.tsx'

startApplication(router)
