import { readFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { asAdmin } from '../packages/db/src/index.ts'
import { openBenchPlatform } from './api/bench-platform.ts'
import { bytesWithoutGarbage } from './engine/memory.ts'
import { bare, ours, timed } from './sharing/sides.ts'
import { makeSharingWorld } from './sharing/world.ts'
const bench = await openBenchPlatform(16)
try {
  const w = await makeSharingWorld(bench, 6000)
  await asAdmin(bench.adminUrl, (c) => c.query(readFileSync('/tmp/sh/fix.sql', 'utf8')))
  const o = ours(w), b = bare(w, 16)
  const s = new Session(); s.connect(); await s.post('Profiler.enable')
  const prof = async (title: string, f: () => Promise<unknown>) => {
    await s.post('Profiler.start'); const t0 = performance.now(); const cpu = process.cpuUsage(); await f(); const el = performance.now() - t0; const u = process.cpuUsage(cpu)
    const { profile } = await s.post('Profiler.stop')
    const self = new Map<string, number>(); const dt = profile.timeDeltas!; const byId = new Map(profile.nodes.map((n: any) => [n.id, n]))
    profile.samples!.forEach((id: number, i: number) => { const n = byId.get(id)!; const k = `${n.callFrame.functionName}  ${n.callFrame.url.split('/').slice(-3).join('/')}:${n.callFrame.lineNumber}`; self.set(k, (self.get(k) ?? 0) + dt[i]!) })
    console.log('##', title, el.toFixed(0), 'ms wall; cpu', ((u.user + u.system) / 1000).toFixed(0), 'ms')
    console.log([...self].sort((a, b) => b[1] - a[1]).slice(0, 22).map(([k, v]) => (v / 1000).toFixed(0).padStart(6) + ' ms ' + k).join('\n'))
  }
  const many = (side: typeof o, from: number, n: number) => timed({ count: n, atOnce: 1 }, (r) => side.many(w.grants.slice(((from + r) % 12) * 500, ((from + r) % 12) * 500 + 500), r))
  const one = (side: typeof o, from: number, n: number) => timed({ count: n, atOnce: 8 }, (r) => side.one(w.grants[(from + r) % 6000]!, r))
  await many(o, 0, 3); await many(b.side, 0, 3); await one(o, 0, 200); await one(b.side, 0, 200)
  const m0 = bytesWithoutGarbage()
  await prof('ours many 8', () => many(o, 3, 8))
  console.log('left MB', (bytesWithoutGarbage() - m0) / 1e6)
  await prof('bare many 8', () => many(b.side, 3, 8))
  await prof('ours one 400', () => one(o, 200, 400))
  await prof('bare one 400', () => one(b.side, 200, 400))
  const ones: number[] = [], bares: number[] = [], om: number[] = [], bm: number[] = []
  for (let i = 0; i < 5; i++) { for (const [side, list] of [[o, ones], [b.side, bares]] as const) { const t = await one(side, 600 + i * 400, 400); list.push(Math.round(400_000 / t.total)) } for (const [side, list] of [[o, om], [b.side, bm]] as const) { const t = await many(side, i, 3); list.push(Math.round(1_500_000 / t.total)) } }
  console.log({ ones, bares, om, bm })
  await b.close()
} finally { await bench.close() }
