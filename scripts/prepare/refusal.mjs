import { dirname } from 'node:path'

/** A failure told to the person who typed the command: one French sentence, then what the tool itself said, if it helps. */
export class Refusal extends Error {
  /**
   * @param {string} sentence
   * @param {string} [details] an excerpt of what the failed tool said
   */
  constructor(sentence, details = '') {
    super(sentence)
    this.details = details
  }
}

/** Codes of a folder or a disk that cannot be written. */
const unwritable = new Set(['EACCES', 'EPERM', 'EROFS'])

/**
 * The sentence of any error met while preparing.
 * @param {unknown} error
 * @returns {Refusal}
 */
export function asRefusal(error) {
  if (error instanceof Refusal) return error
  const { code, path = '', message } = /** @type {NodeJS.ErrnoException} */ (error)
  if (code !== undefined && unwritable.has(code)) {
    return new Refusal(
      `Impossible d’écrire dans ${dirname(path)} : vérifiez les droits sur ce dossier, puis relancez la commande.`,
    )
  }
  if (code === 'ENOSPC') return new Refusal('Le disque est plein : libérez de la place, puis relancez la commande.')
  return new Refusal('La préparation a échoué.', message)
}
