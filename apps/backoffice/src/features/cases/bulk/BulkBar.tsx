import { type CaseKind, caseKindLabels, outcomesOfTwo, outcomesTogether } from '@cesu/domain/cases'
import { type BoundedCount, countOf, ProblemAlert, problemOf } from '@cesu/ui/design'
import { useMutation } from '@tanstack/react-query'
import { client } from '../../../api.ts'
import { useMe } from '../../../session.ts'
import { AssignForm } from '../AssignForm.tsx'
import type { questionOf } from '../search.ts'
import { DecideTogether } from './DecideTogether.tsx'
import { LeftAside } from './LeftAside.tsx'
import { Progress } from './Progress.tsx'
import type { Chosen, Selection } from './useSelection.ts'
import { useTogether } from './useTogether.ts'

interface BulkBarProps {
  selection: Selection
  /** While other lines than those shown are on their way. */
  isFrozen: boolean
  /** The cases of the page that is open. */
  page: readonly Chosen[]
  /** How many the list has. */
  total: BoundedCount | undefined
  question: ReturnType<typeof questionOf> & { search: string }
}

/** Chooses the cases of the page, or all those of the list, and does the same to each of them. */
export function BulkBar({ selection, isFrozen, page, total, question }: BulkBarProps) {
  const { chosen, add, remove, clear } = selection
  const together = useTogether()
  const all = useMutation({
    mutationFn: () => client.cases.pick.query(question),
    onSuccess: ({ rows }) => add(rows),
  })
  const isWhole = page.length > 0 && page.every(({ id }) => chosen.has(id))
  if (together.running) return <Progress running={together.running} together={together} />
  if (page.length === 0) return null
  return (
    <div className={`case-bulk ${chosen.size === 0 ? 'case-bulk--idle' : ''}`}>
      <div className="fr-checkbox-group fr-checkbox-group--sm">
        <input
          id="choisir-la-page"
          type="checkbox"
          checked={isWhole}
          disabled={isFrozen}
          onChange={() => (isWhole ? remove(page.map(({ id }) => id)) : add(page))}
        />
        <label className="fr-label" htmlFor="choisir-la-page">
          {page.length === 1 ? 'Choisir le dossier de cette page' : `Choisir les ${page.length} dossiers de cette page`}
        </label>
      </div>
      {all.error && <ProblemAlert problem={problemOf(all.error)} />}
      {chosen.size > 0 && (
        <>
          <p role="status" className="fr-mb-0">
            <strong>
              {chosen.size} dossier{chosen.size > 1 ? 's' : ''} choisi{chosen.size > 1 ? 's' : ''}
            </strong>
            {kindsOf(chosen.values())}
            {all.data?.isAll === false && ' : les premiers seulement, c’est le plus que l’on traite à la fois'}
          </p>
          {isWhole && total && total.value > chosen.size && (
            <button
              type="button"
              className="fr-btn fr-btn--tertiary fr-btn--sm"
              aria-disabled={all.isPending}
              onClick={() => all.isPending || all.mutate()}
            >
              Choisir {countOf(total, { one: 'dossier', many: 'dossiers', none: 'aucun dossier' })} : toute la liste
            </button>
          )}
          <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={clear}>
            Ne plus en choisir
          </button>
          <Acts
            cases={[...chosen.values()]}
            onRun={(what, cases, aside) => {
              clear()
              void together.run(what, cases, aside)
            }}
          />
        </>
      )}
    </div>
  )
}

interface ActsProps {
  cases: readonly Chosen[]
  onRun: (
    what: Parameters<ReturnType<typeof useTogether>['run']>[0],
    cases: readonly Chosen[],
    aside?: readonly Chosen[],
  ) => void
}

const mayDecide = (kind: CaseKind): boolean => outcomesTogether(kind).length + outcomesOfTwo(kind).length > 0

/** « 10 Anomalie de déclaration, 2 Mandat contesté »: what was chosen, kind by kind; nothing of one kind alone. */
function kindsOf(cases: Iterable<Chosen>): string {
  const kinds = Map.groupBy(cases, ({ kind }) => kind)
  return kinds.size < 2
    ? ''
    : ` : ${[...kinds].map(([kind, all]) => `${all.length} ${caseKindLabels[kind]}`).join(', ')}`
}

/** What may be done to all of them: take, hand, and decide when they are of one kind. */
function Acts({ cases, onRun }: ActsProps) {
  const mayLead = useMe().permissions.includes('cases.lead')
  const [kind, ...others] = new Set(cases.map((one) => one.kind))
  // From a colleague, a case is taken one by one: the page says so before.
  const free = cases.filter(({ status }) => status === 'NEW')
  const aside = cases.filter(({ status }) => status !== 'NEW')
  const isOne = kind !== undefined && others.length === 0
  return (
    <div className="case-bulk__acts">
      {isOne && mayDecide(kind) ? (
        <DecideTogether key={kind} kind={kind} cases={cases} onDecide={(what) => onRun(what, cases)} />
      ) : (
        <p className="fr-text--sm fr-mb-1w">
          {isOne
            ? 'Les dossiers de ce type se décident un par un.'
            : 'Pour décider, choisissez des dossiers d’un seul type.'}
        </p>
      )}
      <button
        type="button"
        className="fr-btn fr-btn--secondary fr-btn--sm"
        disabled={free.length === 0}
        onClick={() => onRun({ act: 'TAKE' }, free, aside)}
      >
        {free.length === cases.length ? 'Prendre' : `Prendre ceux que personne ne tient (${free.length})`}
      </button>
      <LeftAside aside={aside} />
      {mayLead && <AssignForm onSend={(assigneeId) => onRun({ act: 'ASSIGN', assigneeId }, cases)} />}
    </div>
  )
}
