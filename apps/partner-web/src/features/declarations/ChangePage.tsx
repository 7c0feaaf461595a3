import { BackLink, PageHeading } from '@cesu/ui/app'
import { ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { api } from '../../api.ts'
import { NotChangeable } from '../../NotChangeable.tsx'
import type { Declaration } from './declaration.ts'

const route = getRouteApi('/signed-in/changer/$employerId/$period/$id')

/** A declaration to change, and its version in force: a later one refuses the change. */
export interface Changing {
  declaration: Declaration
  inForce: Declaration['versions'][number]
}

interface ChangePageProps {
  title: string
  form: ComponentType<Changing>
  /** True for what an agent is asked. */
  isRequest?: boolean
}

/** A page on which one asks for a change of a declaration, its version in force just read. */
export function ChangePage({ title, form: Form, isRequest = false }: ChangePageProps) {
  const key = route.useParams()
  const query = useQuery(api.declarations.get.queryOptions(key, { staleTime: 0 }))
  const declaration = query.data
  const [inForce] = declaration?.versions ?? []
  return (
    <>
      <BackLink to="/declarations/$employerId/$period/$id" params={key}>
        Revenir à la déclaration
      </BackLink>
      <PageHeading title={declaration ? `${title} ${declaration.reference}` : title} />
      <ReadingStatus query={query} waiting="Chargement de la déclaration…" />
      {declaration && inForce && (
        <NotChangeable declaration={declaration} isRequest={isRequest}>
          <Form declaration={declaration} inForce={inForce} />
        </NotChangeable>
      )}
    </>
  )
}
