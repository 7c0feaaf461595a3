import { identifierLabels, openedPartyLabels, openingReasons } from '@cesu/domain/openings'
import { agentReadingLabels } from '@cesu/domain/sharing'
import { instant, monthShort } from '@cesu/ui/design'
import { columnsOf, type ListTable } from '@cesu/ui/list'
import { Link } from '@tanstack/react-router'
import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'
import { slugOfParty } from '../../person/party-slug.ts'

type OwnReading = inferOutput<typeof api.accesses.own>['rows'][number]

const column = columnsOf<OwnReading>()

export const table: ListTable<OwnReading> = {
  caption: 'Mes consultations',
  noun: { one: 'consultation', many: 'consultations', none: 'Aucune consultation' },
  rowId: ({ id }) => id,
  columns: column.columns([
    column.accessor('at', { header: 'Quand', cell: ({ getValue }) => instant(getValue()) }),
    column.accessor('act', {
      header: 'Ce qui a été fait',
      cell: ({ row: { original } }) => agentReadingLabels[original.act],
    }),
    column.accessor('id', {
      header: 'Quoi',
      meta: { multiline: true },
      cell: ({ row: { original } }) => <What reading={original} />,
    }),
    column.accessor('reason', {
      header: 'Pourquoi',
      meta: { multiline: true },
      cell: ({ row: { original } }) => <Why reading={original} />,
    }),
  ]),
}

function What({ reading: { declaration, caseId, caseNumber, party, personId, identifier } }: { reading: OwnReading }) {
  if (declaration !== null) {
    const { reference, ...key } = declaration
    return (
      <Link to="/declarations/$employerId/$period/$id" params={key} state={{ fromList: true }}>
        Déclaration {reference}, {monthShort(key.period)}
      </Link>
    )
  }
  if (party !== null && personId !== null) {
    return (
      <Link to="/fiches/$party/$personId" params={{ party: slugOfParty[party], personId }}>
        Fiche {openedPartyLabels[party].toLowerCase()}
        {identifier !== null && ` : ${identifierLabels[identifier].toLowerCase()}`}
      </Link>
    )
  }
  return caseId === null ? 'Une personne' : <CaseLink id={caseId} number={caseNumber} />
}

function Why({ reading: { party, caseId, caseNumber, reason, words } }: { reading: OwnReading }) {
  if (party !== null && caseId !== null) return <CaseLink id={caseId} number={caseNumber} />
  if (reason === null) return words === null ? 'Non demandé' : `« ${words} »`
  return `${openingReasons[reason]} : « ${words} »`
}

const CaseLink = ({ id, number }: { id: string; number: number | null }) => (
  <Link to="/dossiers/$id" params={{ id }}>
    Dossier {number}
  </Link>
)
