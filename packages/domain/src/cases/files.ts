import type { CaseFileScan, CaseFileType } from '@cesu/db/model'
import { normaliseText } from '../shared/index.ts'

/** Bytes of a file at most, and files of a case at once: ours, no text sets them (grade D). */
export const MOST_FILE_BYTES = 5 * 1_024 * 1_024
export const MOST_CASE_FILES = 10

/** Why a file of so many bytes is not sent at all; undefined when it may be. */
export function fileLack(bytes: number): string | undefined {
  if (bytes === 0) return 'Ce fichier est vide : choisissez-en un autre.'
  return bytes > MOST_FILE_BYTES ? 'Ce fichier a plus de 5 Mo : réduisez-le, puis choisissez-le de nouveau.' : undefined
}

/** « 12 Ko », « 1,5 Mo ». */
export const sizeText = (bytes: number): string =>
  bytes < 1_048_576
    ? `${Math.max(1, Math.round(bytes / 1_024))} Ko`
    : `${(bytes / 1_048_576).toLocaleString('fr-FR', { maximumFractionDigits: 1 })} Mo`

/** Each type of file that is taken: its media type, the endings that its name may have, the first of which is given otherwise. */
export const caseFileTypes: Record<CaseFileType, { readonly media: string; readonly endings: readonly string[] }> = {
  PDF: { media: 'application/pdf', endings: ['.pdf'] },
  PNG: { media: 'image/png', endings: ['.png'] },
  JPEG: { media: 'image/jpeg', endings: ['.jpg', '.jpeg'] },
}

/** What a screen writes of what an antivirus said. */
export const caseFileScanLabels: Record<CaseFileScan, string> = {
  CLEAN: 'Analysé : rien trouvé',
  NOT_SCANNED: 'Non analysé',
}

/** Characters of a name at most, its ending aside. */
const LONGEST_STEM = 100

/** What some system reads in a name as something else than a letter. */
const NOT_IN_NAMES = /[<>:"|?*]/g

/**
 * The name under which a file is kept: the last part of what was typed, on one line, without what shows nothing or turns the direction of
 * writing, ended as what it is; « pièce » when nothing is left.
 */
export function caseFileName(typed: string, type: CaseFileType): string {
  const { endings } = caseFileTypes[type]
  const last = typed.toWellFormed().split(/[/\\]/).at(-1) ?? ''
  const read = normaliseText([...last].slice(-LONGEST_STEM * 4).join(''), LONGEST_STEM * 4)
  const shown = 'text' in read ? read.text.replaceAll(/\s+/g, ' ').replaceAll(NOT_IN_NAMES, '_') : ''
  const ending = endings.find((one) => shown.toLowerCase().endsWith(one))
  const stem = [...(ending === undefined ? shown : shown.slice(0, -ending.length))].slice(0, LONGEST_STEM).join('')
  const clean = stem.replace(/^[. ]+/, '').trimEnd()
  return `${clean || 'pièce'}${ending === undefined ? endings[0] : shown.slice(-ending.length)}`
}
