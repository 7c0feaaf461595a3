/** The refusal of the server, as the other calls carry theirs. */
export async function refusalOf(response: Response): Promise<Error> {
  const problem: unknown = await response.json().catch(() => undefined)
  return Object.assign(new Error('file refused'), { data: { problem, httpStatus: response.status } })
}

/** The name under which the server gives a file. */
export const nameOf = ({ headers }: Response): string =>
  /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1] ?? 'fichier'
