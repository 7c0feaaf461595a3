import type { CheckedDocument } from '@cesu/domain/documents'
import { PageHeading } from '@cesu/ui/app'
import { ReadingStatus } from '@cesu/ui/design'
import { useEffect, useState } from 'react'
import { checkCode, publishedKeys } from './askServer.ts'
import { CheckedAlert } from './CheckedAlert.tsx'
import { CodeForm } from './CodeForm.tsx'
import { Figures } from './Figures.tsx'
import { type SealVerdict, verifySeal } from './verifySeal.ts'

/** What was found out so far. */
interface Found {
  seal: SealVerdict | null
  checked: CheckedDocument | null
}

/** Verifies a document, by the code that one types or by the square that one photographed; without an account. */
export function VerifyPage() {
  const [found, setFound] = useState<Found | null>(null)
  /** What failed last, which can be tried again as it was. */
  const [failed, setFailed] = useState<{ error: unknown; work: () => Promise<Found> } | null>(null)
  const [isPending, setPending] = useState(false)

  const run = async (work: () => Promise<Found>) => {
    setPending(true)
    forget()
    try {
      setFound(await work())
    } catch (error) {
      setFailed({ error, work })
    } finally {
      setPending(false)
    }
  }

  const forget = () => {
    setFailed(null)
    setFound(null)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is read when the page opens, and each time another one is photographed
  useEffect(() => {
    const readAddress = () => {
      const { hash } = globalThis.location
      if (hash.length > 1) void run(() => photographed(hash))
    }
    readAddress()
    globalThis.addEventListener('hashchange', readAddress)
    return () => globalThis.removeEventListener('hashchange', readAddress)
  }, [])

  return (
    <>
      <PageHeading title="Vérifier un document" />
      <p className="fr-text--lead">
        Un justificatif de déclaration ou un bulletin de salaire porte un code et un carré. Le code dit si ce document
        existe et vaut encore. Le carré prouve aussi ses montants. Sans compte.
      </p>
      <CodeForm
        isPending={isPending}
        onType={forget}
        onCode={(code) => run(async () => ({ seal: null, checked: await checkCode(code) }))}
      />
      <ReadingStatus
        query={{ data: isPending ? undefined : found, error: failed?.error, refetch: () => failed && run(failed.work) }}
        waiting="Vérification en cours…"
      />
      {found && <CheckedAlert {...found} />}
      {found?.seal && found.seal.verdict !== 'ALTERED' && found.checked?.state !== 'UNKNOWN' && (
        <Figures figures={found.seal.figures} />
      )}
      <h2 className="fr-h5 fr-mt-4w">Ce qui est transmis</h2>
      <p>
        Le code seul est envoyé au serveur, qui répond par la sorte et le jour du document, jamais par un nom. Les
        montants du carré sont vérifiés dans votre navigateur, avec nos clés publiques : ils n’en sortent pas.
      </p>
    </>
  )
}

/** The figures of a square, verified here; then what has become of the document, asked by its code. */
async function photographed(fragment: string): Promise<Found> {
  const seal = await verifySeal(fragment, await publishedKeys())
  return { seal, checked: seal.verdict === 'ALTERED' ? null : await checkCode(seal.figures.code) }
}
