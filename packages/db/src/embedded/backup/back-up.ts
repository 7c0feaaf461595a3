import { existsSync, readFileSync } from 'node:fs'
import { readdir, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Client } from 'pg'
import { asAdmin } from '../../connection/admin.ts'
import { OperatorError } from '../../connection/operator-error.ts'
import { CLUSTER, hasCluster, runningUrl } from '../running.ts'
import { startEmbeddedPostgres } from '../server.ts'
import { CONTROL, clusterFiles } from './cluster-files.ts'
import { BESIDE, MANIFEST, type Manifest } from './manifest.ts'
import { type TarCopy, tarCopy } from './tar-copy.ts'

/** A backup that was made. */
export interface BackedUp {
  files: number
  bytes: number
  /** Whatever was acknowledged before this instant is in it. */
  until: Date
}

/**
 * Copies the embedded cluster of a folder of data into a tar, while it serves or not: a base copy between `pg_backup_start` and
 * `pg_backup_stop`, the journal that makes it whole, the administrator's password, the secrets that a demo keeps, and an inventory with
 * the digest of each file. Nothing is left at `to` when it fails.
 * Throws an {@link OperatorError} when there is no cluster, when `to` exists, or when the server goes away.
 */
export async function backUpEmbedded({ dataDir, to }: { dataDir: string; to: string }): Promise<BackedUp> {
  const cluster = join(resolve(dataDir), CLUSTER)
  if (!hasCluster(dataDir)) {
    throw new OperatorError(
      `Il n’y a pas de base de données embarquée dans ${dataDir} : donnez son dossier par DATA_DIR.`,
    )
  }
  if (existsSync(to))
    throw new OperatorError(`Le fichier ${to} existe déjà : donnez un autre nom, rien n’est remplacé.`)
  const draft = `${to}.partial`
  await rm(draft, { force: true })
  try {
    const done = await onServer(dataDir, (url) => asAdmin(url, (admin) => copy(admin, { cluster, dataDir, draft })))
    await rename(draft, to)
    return done
  } catch (cause) {
    await rm(draft, { force: true })
    if (cause instanceof OperatorError) throw cause
    const { code, message } = cause as NodeJS.ErrnoException
    throw new OperatorError(
      `La sauvegarde n’a pas pu être faite (${code ?? message}) : rien n’est gardé, recommencez.`,
      {
        cause,
      },
    )
  }
}

/** Works on the server of a folder of data: the one that runs, or one for the time of the work. */
async function onServer<R>(dataDir: string, work: (url: string) => Promise<R>): Promise<R> {
  const running = runningUrl(dataDir, 'postgres')
  if (running !== null) return work(running)
  const server = await startEmbeddedPostgres({ dataDir: join(resolve(dataDir), CLUSTER) })
  try {
    return await work(server.url('postgres'))
  } finally {
    await server.stop()
  }
}

interface Places {
  cluster: string
  dataDir: string
  draft: string
}

async function copy(admin: Client, { draft, ...from }: Places): Promise<BackedUp> {
  const tar = await tarCopy(draft)
  try {
    return await copyInto(tar, admin, from)
  } catch (error) {
    tar.abandon()
    throw error
  }
}

async function copyInto(tar: TarCopy, admin: Client, { cluster, dataDir }: Omit<Places, 'draft'>): Promise<BackedUp> {
  // Until this session ends, the server removes nothing of the journal that the copy needs.
  await admin.query(`SELECT pg_create_physical_replication_slot('cesu_backup_' || pg_backend_pid(), true, true)`)
  const { rows: started } = await admin.query(`SELECT pg_backup_start('cesu', true) AS lsn`)
  const { folders, files } = await clusterFiles(cluster)
  await tar.folder(CLUSTER)
  for (const folder of folders) await tar.folder(`${CLUSTER}/${folder}`)
  for (const file of [...files, CONTROL]) await tar.file(`${CLUSTER}/${file}`, join(cluster, file))
  const until = new Date()
  const { rows: stopped } = await admin.query(`SELECT lsn, labelfile FROM pg_backup_stop(false)`)
  await tar.text(`${CLUSTER}/backup_label`, stopped[0].labelfile)
  await copyJournal(admin, { tar, cluster, from: started[0].lsn, to: stopped[0].lsn })
  for (const name of BESIDE) await tar.file(name, join(resolve(dataDir), name))
  const postgres = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  const manifest: Manifest = { format: 1, postgres, until: until.toISOString(), files: [...tar.copied] }
  await tar.text(MANIFEST, JSON.stringify(manifest))
  await tar.end()
  return { files: manifest.files.length, bytes: manifest.files.reduce((sum, { bytes }) => sum + bytes, 0), until }
}

/** The segments of the journal from where the copy began to where it ended, and the histories of its lines. */
async function copyJournal(
  admin: Client,
  { tar, cluster, from, to }: { tar: TarCopy; cluster: string; from: string; to: string },
): Promise<void> {
  const { rows } = await admin.query('SELECT pg_walfile_name($1) AS first, pg_walfile_name($2) AS last', [from, to])
  const { first, last } = rows[0] as { first: string; last: string }
  const names = (await readdir(join(cluster, 'pg_wal'))).filter(
    (name) => /^[0-9A-F]{8}\.history$/.test(name) || (/^[0-9A-F]{24}$/.test(name) && first <= name && name <= last),
  )
  if (!names.includes(first) || !names.includes(last)) throw new Error('the journal of the copy is not whole')
  for (const name of names.toSorted()) await tar.file(`${CLUSTER}/pg_wal/${name}`, join(cluster, 'pg_wal', name))
}
