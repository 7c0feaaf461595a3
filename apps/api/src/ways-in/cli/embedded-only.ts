import { parseArgs } from 'node:util'
import { OperatorError } from '@cesu/db/operator-error'

/** What a command on the embedded server works with: the folder of its data, and the file that was named. */
export interface EmbeddedAsked {
  dataDir: string
  file: string
}

/**
 * Reads the arguments of a command that copies the embedded server. Throws an OperatorError when no file is named, or when the base is
 * another's to copy: `instead` then says by which tools.
 */
export async function embeddedOnly(args: string[], instead: string): Promise<EmbeddedAsked> {
  const { positionals } = parseArgs({ args, options: {}, allowPositionals: true })
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0) throw new OperatorError('Nommez un fichier, par exemple sauvegarde.tar.')
  const { readSettings } = await import('../../platform/settings.ts')
  const { DATABASE_URL: admin, DATABASE_POOL_URL: pool, DATA_DIR: dataDir } = readSettings()
  if (admin !== undefined || pool !== undefined) {
    throw new OperatorError(
      `La base est celle de DATABASE_URL, pas la base embarquée. ${instead} Voir docs/operations.md.`,
    )
  }
  return { dataDir, file }
}

/** Bytes in millions, for a sentence. */
export const millionBytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000)} Mo`
