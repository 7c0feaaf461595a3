import { printedCode } from '@cesu/domain/documents'
import type { Actor } from '../../actor.ts'
import { issueDocument } from '../../documents/issue-document.ts'
import { readDocument } from '../../documents/read-document.ts'
import type { Typesetter } from '../../documents/typeset/typesetter.ts'
import { type Given, perform } from '../../perform.ts'
import type { Platform } from '../../platform/platform.ts'

/** The documents that leave, by the last part of their address. */
export const documentKinds = { justificatif: 'RECEIPT', bulletin: 'PAYSLIP' } as const

type Kind = (typeof documentKinds)[keyof typeof documentKinds]

/** Who asks for which document: of which version, that in force unless told. */
type Asked = Pick<Given, 'key' | 'warn'> & { actor: Actor | Promise<Actor>; value: { kind: Kind } & object }

/**
 * A document as a PDF, and the headers that it leaves with; `cesu-document-code` is the code printed on it. Issued first, in a
 * transaction of its own: what is printed can be verified, whatever becomes of the printing. Set outside any transaction, in a
 * thread of its own. The one way to, for a screen and for a program.
 */
export async function takeDocument(
  { platform, typesetter }: { platform: Platform; typesetter: Typesetter },
  { actor, value, key, warn }: Asked,
): Promise<{ pdf: Buffer; headers: Record<string, string> }> {
  const given = { actor: actor as never, key: key ?? null, ...(warn ? { warn } : {}) }
  const { version, code } = await perform(platform, issueDocument, { ...given, value })
  const { printed, seal, reference } = await perform(platform, readDocument, { ...given, value: { ...value, version } })
  const verifier = `${platform.config.publicUrl}/verifier`
  const pdf = await typesetter.pdfOf({ printed, verifier, link: `${verifier}#${seal}` })
  const [name] = Object.entries(documentKinds).find(([, kind]) => kind === value.kind) ?? ['document']
  return {
    pdf: Buffer.from(pdf),
    headers: {
      'cesu-document-code': printedCode(code),
      'content-disposition': `attachment; filename="${name}-${reference}-v${version}.pdf"`,
    },
  }
}
