/** The server of the browser tests: nothing is built, and its data folder (DATA_DIR, temporary) goes with it. */
import { rmSync } from 'node:fs'

const folder = process.env['DATA_DIR']
if (folder === undefined) throw new Error('DATA_DIR names the temporary folder')
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

// Whoever walks the journeys may be killed without a word: the server does not outlive them.
const walker = process.ppid
setInterval(() => process.ppid !== walker && process.kill(process.pid, 'SIGTERM'), 1_000).unref()

// Not a literal path: checking the types of the scripts need not read the whole server.
const server = '../apps/api/src/main.ts'
await import(server)
