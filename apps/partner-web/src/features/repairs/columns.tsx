import { repairOriginLabels, repairStatusLabels, repairSubjectLabels, saidText } from '@cesu/domain/repairs'
import { day, dayOfInstant, month } from '@cesu/ui/design'
import { columnsOf, type ListTable } from '@cesu/ui/list'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import type { Repair } from './repair.ts'

const column = columnsOf<Repair>()

const said = [
  column.accessor('workerName', {
    header: 'Salarié',
    meta: { multiline: true },
    cell: ({ row: { original } }) => (
      <>
        <strong>{original.workerName}</strong>, chez {original.employerName}
      </>
    ),
  }),
  column.accessor('about', {
    header: 'Ce qui n’est pas juste',
    meta: { multiline: true },
    cell: ({ row: { original } }) => whatOf(original),
  }),
  column.accessor('said', {
    header: 'Déclaré, et dit',
    meta: { multiline: true },
    cell: ({ row: { original } }) => versionsOf(original),
  }),
  column.accessor('status', {
    header: 'État',
    meta: { multiline: true },
    cell: ({ row: { original } }) => (
      <>
        <Badge as="span" small noIcon {...(original.status === 'OPEN' && { severity: 'warning' })}>
          {repairStatusLabels[original.status]}
        </Badge>{' '}
        {stateOf(original)}
      </>
    ),
  }),
]

const actionOf = (onAnswer: (repair: Repair) => void) =>
  column.display({
    id: 'answer',
    header: 'Réponse',
    meta: { multiline: true },
    cell: ({ row: { original } }) =>
      original.status === 'OPEN' ? (
        <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={() => onAnswer(original)}>
          Répondre
          <span className="fr-sr-only">
            {' '}
            : {repairSubjectLabels[original.about]}, {original.workerName}
          </span>
        </button>
      ) : (
        original.answer !== '' && `« ${original.answer} »`
      ),
  })

const table: ListTable<Repair> = {
  caption: 'Erreurs signalées',
  noun: { one: 'erreur signalée', many: 'erreurs signalées', none: 'Aucune erreur signalée' },
  columns: column.columns(said),
  rowId: ({ id }) => id,
}

/** The same table, with the answer for those who may correct. */
export const tableOf = (onAnswer: ((repair: Repair) => void) | null): ListTable<Repair> =>
  onAnswer === null ? table : { ...table, columns: column.columns([...said, actionOf(onAnswer)]) }

const whatOf = ({ about, period, words }: Repair): string =>
  [
    `${repairSubjectLabels[about]}${period === null ? '' : `, ${month(period)}`}`,
    ...(words === '' ? [] : [`« ${words} »`]),
  ].join(' : ')

const versionsOf = ({ about, held, said: value, origin }: Repair): string =>
  `Déclaré : ${saidText(about, held) ?? 'rien'}. ${saidText(about, value) === null ? 'Pas d’autre valeur donnée' : `Dit par ${repairOriginLabels[origin]} : ${saidText(about, value)}`}.`

const stateOf = ({ status, dueDay, openedAt, answeredAt }: Repair): string =>
  status === 'OPEN'
    ? `signalée le ${dayOfInstant(openedAt)}, à répondre avant le ${day(dueDay)}`
    : `le ${dayOfInstant(answeredAt ?? openedAt)}`
