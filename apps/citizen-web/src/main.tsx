import { startApplication } from '@cesu/ui/app'
import { router } from './router.tsx'

startApplication(router)
