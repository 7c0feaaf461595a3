import { OperatorError } from '../../connection/operator-error.ts'

/** A file of a backup: its place, its length in bytes, and the SHA-256 of what was copied, in hexadecimal. */
export interface CopiedFile {
  name: string
  bytes: number
  sha256: string
}

/** The last file of a backup: what it holds, so that what is restored is what was copied. */
export interface Manifest {
  format: 1
  /** Of PostgreSQL, as its folder says it: « 18 ». */
  postgres: string
  /** Whatever was acknowledged before this instant is in it. */
  until: string
  files: CopiedFile[]
}

export const MANIFEST = 'manifest.json'

export const BESIDE = ['postgres.password', 'secrets.json'] as const

/** Reads a manifest; throws an {@link OperatorError} when the text is none. */
export function parseManifest(text: string): Manifest {
  try {
    const value = JSON.parse(text) as Manifest
    if (value.format === 1 && Array.isArray(value.files)) return value
  } catch {
    // Said below.
  }
  throw new OperatorError('Ce fichier n’est pas une sauvegarde de cette plateforme : son inventaire est illisible.')
}
