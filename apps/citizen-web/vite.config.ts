import { frontEnd } from '@cesu/ui/vite'
import { about } from './src/about.ts'

export default frontEnd(import.meta.dirname, about)
