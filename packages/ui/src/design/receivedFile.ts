import type { ProblemDetails } from '@cesu/domain/problems'

/** The refusal of the server, as the other calls carry theirs. */
export async function refusalOf(response: Response): Promise<Error> {
  const problem: unknown = await response.json().catch(() => undefined)
  return Object.assign(new Error('file refused'), { data: { problem, httpStatus: response.status } })
}

/** The name under which the server gives a file. */
export const nameOf = ({ headers }: Response): string =>
  /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1] ?? 'fichier'

/** What is said of a file that the server, or the network, cut: the half that came is not saved. */
export const cutFile = (title: string, detail: string): ProblemDetails => ({
  ...{ type: 'about:blank', title, status: 0, detail, instance: '', code: 'network.cut', errors: [] },
})

/** A file as it comes, piece by piece; throws the refusal of the server, or that the file was cut. */
export async function* piecesOf(response: Response, cut: ProblemDetails): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (!response.ok || response.body === null) throw await refusalOf(response)
  const reader = response.body.getReader()
  const next = () =>
    reader.read().catch((cause: unknown) => {
      throw Object.assign(new Error(cut.title, { cause }), { data: { problem: cut } })
    })
  for (let read = await next(); !read.done; read = await next()) yield read.value
}
