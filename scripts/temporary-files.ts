import { accessSync, constants, readFileSync, statfsSync } from 'node:fs'

const MEMORY = '/dev/shm'
/** What the databases of a run take at their most, several times over. */
const ROOM_BYTES = 4 * 2 ** 30

/**
 * Puts the temporary files of the tests in memory, where the system has such a folder with room for them: a database is a
 * thousand files, and to make and remove one for each test file was a fifth of all the work. TMPDIR, when it is set, stays.
 */
export function keepTemporaryFilesInMemory(): void {
  if (process.env['TMPDIR'] === undefined && hasRoom()) process.env['TMPDIR'] = MEMORY
}

function hasRoom(): boolean {
  try {
    accessSync(MEMORY, constants.W_OK)
    const { bavail, bsize } = statfsSync(MEMORY)
    // Containers have a small one, from which no program may be run.
    const mount = readFileSync('/proc/mounts', 'utf8').match(/^\S+ \/dev\/shm \S+ (\S+)/m)
    return bavail * bsize > ROOM_BYTES && mount !== null && !mount[1]?.split(',').includes('noexec')
  } catch {
    return false
  }
}
