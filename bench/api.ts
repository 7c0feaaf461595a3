import { openBenchPlatform } from './api/bench-platform.ts'
import { CONNECTIONS, throughput } from './api/throughput.ts'
import { worstBodiesTime } from './api/worst-bodies.ts'
import type { Findings, Part } from './part.ts'

/**
 * Connections to the database, on each side of what is compared: more than the product opens, so that a loaded machine refuses
 * nobody, and together within what the role may open.
 */
const POOL = 16

async function measure(): Promise<Findings> {
  const bench = await openBenchPlatform(POOL)
  try {
    const parts = [await throughput(bench, POOL), await worstBodiesTime(bench)]
    return { rows: parts.flatMap(({ rows }) => rows), figures: parts.flatMap(({ figures }) => figures) }
  } finally {
    await bench.close()
  }
}

export const part: Part = { title: `API : ${CONNECTIONS} connexions, puis une à une les pires demandes`, measure }
