import { staffRoleLabels } from '@cesu/domain/permissions'
import { PageHeading } from '@cesu/ui/app'
import { DataTable, useList } from '@cesu/ui/list'
import { api } from '../../api.ts'
import { useMe } from '../../session.ts'
import { table } from './columns.tsx'
import { SendFile } from './SendFile.tsx'
import { filesSearch } from './search.ts'

/** The files of lines that the partner sent, by its programs or from here. */
export function FilesPage() {
  const maySend = useMe().permissions.includes('vouchers.register')
  const list = useList(filesSearch, (_url, { cursor, limit }) => api.files.list.queryOptions({ cursor, limit }))
  return (
    <>
      <PageHeading title="Fichiers" />
      {maySend ? (
        <SendFile />
      ) : (
        <p className="cesu-text">
          Vous lisez les fichiers. Ceux qui ont le rôle « {staffRoleLabels.DECLARANT} » les envoient ; un administrateur
          de votre organisme donne ce rôle.
        </p>
      )}
      <DataTable
        list={list}
        table={table}
        empty={
          <p>
            <strong>Aucun fichier envoyé.</strong>
          </p>
        }
      />
    </>
  )
}
