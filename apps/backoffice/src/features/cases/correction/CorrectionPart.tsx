import { type CorrectionInput, correctableByAgentUntil, type DeclarationInput } from '@cesu/domain/declarations'
import { ProvisionalNotice } from '@cesu/ui/cesu'
import {
  CorrectionVerdict,
  correctionDraft,
  DeclarationFields,
  findDraft,
  findTyped,
  inputOfDeclared,
  LiveEstimate,
  situationOfDeclared,
} from '@cesu/ui/declare'
import { day, ReadingStatus } from '@cesu/ui/design'
import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox'
import { useQuery } from '@tanstack/react-query'
import type { inferOutput } from '@trpc/tanstack-react-query'
import { useEffect, useState } from 'react'
import { api } from '../../../api.ts'
import type { Case } from '../case.ts'
import { useDeclarationOf } from '../useDeclarationOf.ts'
import { SayTyped } from './SayTyped.tsx'

/** A correction that was read again and may be decided, and the draft that it comes from. */
export interface ReadyCorrection {
  input: CorrectionInput
  draft: string
}

type Declaration = inferOutput<typeof api.declarations.get>

interface CorrectionPartProps {
  id: string
  found: Case
  /** Told what may be decided; null as long as nothing may. */
  onReady: (ready: ReadyCorrection | null) => void
}

/** What the declaration of a case becomes: the form of its partner, filled with the version in force, then what changes. */
export function CorrectionPart({ id, found, onReady }: CorrectionPartProps) {
  const query = useDeclarationOf(found)
  return (
    <section id={id} tabIndex={-1} aria-label="Ce que la déclaration devient" className="case-correction">
      <h3 className="fr-h6 fr-mb-1w">Ce que la déclaration devient</h3>
      <ReadingStatus query={query} waiting="Chargement de la déclaration…" />
      {query.data && <Correct declaration={query.data} onReady={onReady} />}
    </section>
  )
}

/** The version whose draft is kept, the newest first; that in force where none is. */
const versionRead = ({ id, versions }: Declaration): number =>
  (versions.find(({ number }) => findDraft(correctionDraft(id, number))) ?? versions[0])?.number ?? 0

function Correct({ declaration, onReady }: { declaration: Declaration; onReady: CorrectionPartProps['onReady'] }) {
  const { id, period, changeableUntil, employment, situation, status, versions } = declaration
  const [inForce] = versions
  const [read] = useState(() => versionRead(declaration))
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState<DeclarationInput | null>(null)
  if (status === 'CANCELLED' || !inForce) return <p>Cette déclaration est annulée : elle ne se corrige plus.</p>
  const draft = correctionDraft(id, read)
  const pair = situationOfDeclared(declaration, {
    ...{ ...employment, ...situation, territory: inForce.territory },
    ...{ exemptGross: [], creditRooms: [], lastDeclaration: null },
  })
  return (
    <>
      <p className="fr-text--sm">
        Les règles sont celles du partenaire, sans son délai (jusqu’au {day(changeableUntil)}, provisoire) ni son
        mandat. Un agent corrige jusqu’au {day(correctableByAgentUntil(period))} : les cotisations sont ensuite
        prescrites (CSS, article L244-3 ; limite inférée, provisoire).
      </p>
      <DeclarationFields
        employment={pair}
        initial={{ ...inputOfDeclared(declaration, pair), ...findTyped(draft) }}
        draft={draft}
        action="Voir ce qui change"
        isSecondary
        onReady={setAsked}
        beside={(control) => (
          <>
            <SayTyped control={control} onType={setTyped} />
            <LiveEstimate control={control} employment={pair} />
          </>
        )}
      />
      {asked && JSON.stringify(asked) === typed && (
        <Check {...{ declaration, inForce, read, draft, onReady }} key={`${typed} ${inForce.number}`} month={asked} />
      )}
    </>
  )
}

interface CheckProps {
  declaration: Declaration
  inForce: Declaration['versions'][number]
  read: number
  draft: string
  month: DeclarationInput
  onReady: CorrectionPartProps['onReady']
}

/** What is thought of the correction, and what it changes in cents, the tax credit included; then it may be decided. */
function Check({ declaration, inForce, read, draft, month, onReady }: CheckProps) {
  const { employerId, period, id } = declaration
  const { employmentId: _employment, anotherPay: _another, ...typed } = month
  const input = { ...typed, employerId, period, id, version: inForce.number }
  const check = useQuery(api.declarations.checkCorrection.queryOptions(input, { staleTime: 0, gcTime: 0 }))
  const [isSure, setIsSure] = useState(false)
  const { payslip = null, hash = null, differences = null, anomalies = [] } = check.data ?? {}
  const mustConfirm = anomalies.length > 0 || inForce.number !== read
  const isReady = hash !== null && (isSure || !mustConfirm)
  // biome-ignore lint/correctness/useExhaustiveDependencies: told again when what may be decided changes, and taken back when this goes
  useEffect(() => {
    onReady(isReady && hash !== null ? { input: { ...input, hash }, draft } : null)
    return () => onReady(null)
  }, [isReady, hash])
  if (!check.data) return <ReadingStatus query={check} waiting="Contrôle de la correction…" />
  return (
    <>
      <CorrectionVerdict
        read={read}
        inForce={inForce}
        check={{ ...check.data, differences: differences && withCredit(differences, inForce, payslip) }}
      />
      {payslip && <ProvisionalNotice {...payslip} />}
      {hash !== null && mustConfirm && (
        <Checkbox
          small
          options={[
            {
              label: 'J’ai vérifié les points signalés : cette correction est exacte.',
              nativeInputProps: { checked: isSure, onChange: ({ target }) => setIsSure(target.checked) },
            },
          ]}
        />
      )}
    </>
  )
}

type Differences = NonNullable<inferOutput<typeof api.declarations.checkCorrection>['differences']>

/** With the tax credit, estimated within what the household’s year leaves, where it changes. */
function withCredit(
  differences: Differences,
  before: { taxCreditCents: number },
  after: { taxCreditCents: number } | null,
) {
  if (after === null || after.taxCreditCents === before.taxCreditCents) return differences
  const credit = {
    ...{ label: 'Crédit d’impôt estimé', beforeCents: before.taxCreditCents, afterCents: after.taxCreditCents },
  }
  return { ...differences, amounts: [...differences.amounts, credit] }
}
