import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox'
import type { Table } from '@tanstack/react-table'
import { useId, useState } from 'react'
import type { features } from './columns.ts'
import type { HiddenColumns } from './useHiddenColumns.ts'

interface ColumnChoiceProps<Row extends object> {
  table: Pick<Table<typeof features, Row>, 'getAllLeafColumns'>
  columns: HiddenColumns
}

/** Which columns are shown, behind a button; the first one names the row and always is. */
export function ColumnChoice<Row extends object>({ table, columns }: ColumnChoiceProps<Row>) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const [first, ...others] = table.getAllLeafColumns()
  const hidden = others.filter((column) => !column.getIsVisible()).length
  return (
    <>
      <button
        type="button"
        className="cesu-column-choice__button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {hidden === 0 ? 'Choisir les colonnes' : `Choisir les colonnes (${hidden} masquée${hidden === 1 ? '' : 's'})`}
      </button>
      <div id={id} hidden={!isOpen} className="cesu-column-choice">
        <Checkbox
          small
          orientation="horizontal"
          legend="Colonnes affichées"
          hintText={`« ${first?.columnDef.header} » reste toujours affichée. ${columns.kept}`}
          options={others.map((column) => ({
            label: String(column.columnDef.header),
            nativeInputProps: {
              checked: column.getIsVisible(),
              onChange: ({ target }) => columns.choose(column.id, target.checked),
            },
          }))}
        />
        <button
          type="button"
          className="fr-btn fr-btn--tertiary fr-btn--sm"
          aria-disabled={hidden === 0}
          onClick={columns.showAll}
        >
          Afficher toutes les colonnes
        </button>
      </div>
    </>
  )
}
