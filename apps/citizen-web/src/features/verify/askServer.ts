import { CheckedDocument, SealKey } from '@cesu/domain/documents'

/** The answer of the server as its schema says it; an error carries the problem that it gives, as those of the other calls. */
async function answered(response: Response): Promise<unknown> {
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) return body
  throw Object.assign(new Error('refused'), { data: { problem: body, httpStatus: response.status } })
}

/** What has become of the document with this code. */
export const checkCode = async (code: string): Promise<CheckedDocument> =>
  CheckedDocument.parse(
    await answered(
      await fetch('/v1/document-verifications', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code }),
      }),
    ),
  )

/** Every key that ever signed documents. */
export const publishedKeys = async (): Promise<SealKey[]> =>
  SealKey.array().parse(await answered(await fetch('/v1/document-keys')))
