import { OperatorError } from '@cesu/db/operator-error'

const errorCode = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)

/** True when what reads our output has gone (`cesu … | head`): nothing to say, nothing more to do. */
export const isClosedOutput = (error: unknown): boolean =>
  errorCode(error) === 'EPIPE' || errorCode(error) === 'ERR_STREAM_PREMATURE_CLOSE'

const fileFailures: Readonly<Record<string, string>> = {
  ENOENT: 'n’existe pas',
  EISDIR: 'est un dossier',
  EACCES: 'ne peut pas être lu : droits insuffisants',
}

/** The sentence for a file that cannot be read, or the error itself when it is of another kind. */
export const fileError = (error: unknown, file: string): unknown => {
  const failure = fileFailures[String(errorCode(error))]
  return failure === undefined ? error : new OperatorError(`Le fichier « ${file} » ${failure}.`)
}
