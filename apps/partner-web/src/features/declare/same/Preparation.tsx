import { onTimeUntil } from '@cesu/domain/declarations'
import { previousPeriod } from '@cesu/domain/shared'
import { countOf, day, euros, month, ProblemAlert } from '@cesu/ui/design'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { ConfirmedButton } from '../ConfirmedButton.tsx'
import { type BatchLine, findLeftOut, keepLeftOut } from './batch.ts'
import { Lines, Sentences } from './Lines.tsx'
import { type Pair, sameMonth, type Verdict, whyNotSame } from './line.ts'
import { useChecks } from './useChecks.ts'

const declarations = { one: 'déclaration', many: 'déclarations', none: 'Aucune déclaration' }
export const countDeclarations = (value: number): string => countOf({ value, atLeast: false }, declarations)

interface PreparationProps {
  period: string
  pairs: readonly Pair[]
  /** There are others, which come once these are done. */
  hasMore: boolean
  onSend: (lines: BatchLine[]) => void
}

/** Each pair of the month with what the server thinks of it; those that are ready are chosen, and may be left out. */
export function Preparation({ period, pairs, hasMore, onSend }: PreparationProps) {
  const inputs = useMemo(() => pairs.flatMap((pair) => sameMonth(pair, period) ?? []), [pairs, period])
  const { verdicts, again } = useChecks(inputs)
  const [left, setLeft] = useState(() => findLeftOut(period))
  const leaveOut = (next: ReadonlySet<string>) => {
    setLeft(next)
    keepLeftOut(period, next)
  }
  const chosen = inputs.flatMap((input) => {
    const verdict = verdicts[input.employmentId]
    return verdict?.kind === 'READY' && !left.has(input.employmentId) ? [{ input, verdict }] : []
  })
  const kinds = inputs.map(({ employmentId }) => verdicts[employmentId]?.kind ?? 'CHECKING')
  const failed = Object.values(verdicts).find((verdict) => verdict.kind === 'FAILED')
  const waiting = kinds.filter((kind) => kind === 'CHECKING').length
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(left)
    if (isChosen) next.delete(id)
    else next.add(id)
    leaveOut(next)
  }
  const send = () =>
    onSend(
      chosen.map(({ input, verdict }) => ({
        input: { ...input, hash: verdict.hash },
        costCents: verdict.costCents,
        idempotencyKey: crypto.randomUUID(),
      })),
    )
  if (pairs.length === 0) return <p>Tous vos salariés sont déclarés pour {month(period)}.</p>
  const cost = chosen.reduce((sum, { verdict }) => sum + verdict.costCents, 0)
  return (
    <>
      <p>
        Chaque salarié est déclaré avec ses heures du mois d’avant ({month(previousPeriod(period))}), au salaire de son
        contrat. Décochez ceux dont le mois est différent. Rien n’est envoyé sans votre accord.
      </p>
      <p role="status" className="fr-mb-1w">
        <strong>{summaryOf({ waiting, total: inputs.length, chosen: chosen.length })}</strong>
        {waiting === 0 && chosen.length > 0 && <> Coût total : {euros(cost)}.</>}
      </p>
      {waiting === 0 && failed && (
        <ProblemAlert problem={failed.problem}>
          <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm fr-mt-1w" onClick={again}>
            Réessayer les contrôles
          </button>
        </ProblemAlert>
      )}
      {waiting === 0 && chosen.length > 0 && (
        <ConfirmedButton
          confirmation={chosen.some(({ verdict }) => verdict.isLate) ? lateSentence(period) : null}
          hint="Elles seront enregistrées comme déclarées en retard."
          label={`Envoyer ${countDeclarations(chosen.length)}`}
          isPending={false}
          onSend={send}
        />
      )}
      {waiting === 0 && chosen.length + left.size > 0 && (
        <button
          type="button"
          className="fr-btn fr-btn--tertiary fr-btn--sm fr-mt-2w cesu-plain-button"
          onClick={() => leaveOut(new Set(chosen.length > 0 ? inputs.map(({ employmentId }) => employmentId) : []))}
        >
          {chosen.length > 0 ? 'Tout décocher' : 'Tout cocher'}
        </button>
      )}
      <div className="fr-mt-1w">
        <Lines
          caption={`Salariés à déclarer pour ${month(period)}`}
          lines={pairs.map((pair) => lineOf(pair, { period, verdict: verdicts[pair.employmentId], left, choose }))}
        />
      </div>
      {hasMore && <p>Les salariés suivants apparaîtront quand ceux-ci seront déclarés.</p>}
    </>
  )
}

const lateSentence = (period: string): string =>
  `Ce mois était à déclarer jusqu’au ${day(onTimeUntil(period))} : ces déclarations sont exactes.`

function summaryOf({ waiting, total, chosen }: { waiting: number; total: number; chosen: number }): string {
  if (waiting > 0) return `Contrôle en cours : ${total - waiting} sur ${total}…`
  if (chosen === 0) return 'Aucune déclaration n’est choisie.'
  return `${countDeclarations(chosen)} ${chosen === 1 ? 'prête à envoyer' : 'prêtes à envoyer'}.`
}

interface Shown {
  period: string
  verdict: Verdict | undefined
  left: ReadonlySet<string>
  choose: (id: string, isChosen: boolean) => void
}

function lineOf(pair: Pair, { period, verdict, left, choose }: Shown) {
  const { employmentId: id } = pair
  const input = sameMonth(pair, period)
  return {
    id,
    who:
      verdict?.kind === 'READY' ? (
        <label className="cesu-choose">
          <input type="checkbox" checked={!left.has(id)} onChange={({ target }) => choose(id, target.checked)} />
          <Who {...pair} />
        </label>
      ) : (
        <Who {...pair} />
      ),
    hours: input?.hours ?? null,
    costCents: verdict?.kind === 'READY' ? verdict.costCents : null,
    status: <Status pair={pair} period={period} verdict={input ? (verdict ?? { kind: 'CHECKING' }) : null} />,
  }
}

const Who = ({ employeeName, employerName }: Pick<Pair, 'employeeName' | 'employerName'>) => (
  <span>
    <strong>{employeeName}</strong> chez {employerName}
  </span>
)

/** Whether it may be sent from here, or why it is opened instead. */
function Status({ pair, period, verdict }: { pair: Pair; period: string; verdict: Verdict | null }) {
  if (verdict?.kind === 'CHECKING') return 'Contrôle…'
  if (verdict?.kind === 'FAILED') return 'Contrôle non abouti'
  if (verdict?.kind === 'READY') return verdict.isLate ? 'Prête, en retard' : 'Prête'
  return (
    <>
      {verdict === null && <Sentences of={[whyNotSame(pair)]} />}
      {verdict?.kind === 'REFUSED' && <Sentences of={['Refusée.', ...verdict.sentences]} />}
      {verdict?.kind === 'UNUSUAL' && <Sentences of={['À vérifier.', ...verdict.sentences]} />}
      <Open pair={pair} period={period} />
    </>
  )
}

/** The form of one pair, for what is not declared from here. */
const Open = ({ pair, period }: { pair: Pair; period: string }) => (
  <Link
    to="/declarer/$employerId/$employmentId"
    params={{ employerId: pair.employerId, employmentId: pair.employmentId }}
    search={{ mois: period }}
    state={{ fromList: true }}
  >
    Ouvrir<span className="fr-sr-only"> la déclaration de {pair.employeeName}</span>
  </Link>
)
