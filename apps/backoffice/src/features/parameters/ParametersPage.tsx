import { PageHeading } from '@cesu/ui/app'
import { GradeLegend } from '@cesu/ui/cesu'
import { DataTable, FilterBar, useList } from '@cesu/ui/list'
import { api, fileOf } from '../../api.ts'
import { table } from './columns.tsx'
import { filterOptions } from './filters.ts'
import { Introduction } from './Introduction.tsx'
import { RegisterDownload } from './RegisterDownload.tsx'
import { parametersSearch } from './search.ts'
import './parameters.css'

/** The parameters of the law, those that a person must read again first. */
export function ParametersPage() {
  const list = useList(parametersSearch, ({ fiabilite: grade, theme, reverifier: toCheck }, page) =>
    api.parameters.list.queryOptions({ ...page, grade, theme, toCheck }),
  )
  const summary = list.answer?.summary
  const { toCheck, grades, themes } = filterOptions(summary)
  return (
    <>
      <PageHeading title="Paramètres">
        <Introduction summary={summary} />
        <RegisterDownload />
      </PageHeading>
      <FilterBar
        list={list}
        search={{ label: 'Nom ou identifiant', hint: 'Une partie suffit.' }}
        filters={[
          { name: 'reverifier', label: 'Vérification', all: 'Tous', options: toCheck },
          { name: 'fiabilite', label: 'Fiabilité', all: 'Toutes', options: grades },
          { name: 'theme', label: 'Thème', all: 'Tous', options: themes },
        ]}
      />
      <DataTable
        list={list}
        table={table}
        askFile={fileOf('parametres')}
        fileNote="Le fichier contient toutes les valeurs de ces paramètres, passées et à venir aussi : une ligne pour chaque valeur."
        empty="Le registre est vide."
      />
      <p className="fr-mt-3w">
        Tous les calculs reposent sur ces valeurs. Elles ne changent que dans le code ; ici, on vérifie qu’elles sont
        toujours vraies.
      </p>
      <div>
        <GradeLegend />
      </div>
    </>
  )
}
