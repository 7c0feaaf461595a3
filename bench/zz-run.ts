import { loadavg } from 'node:os'
import { part } from './zz-sharing.ts'
import { tableOf } from './report.ts'
const t = performance.now()
const { rows, figures } = await part.measure()
console.log(tableOf(rows)); console.log(figures.join('\n')); console.log(loadavg(), (performance.now() - t) / 1000)
