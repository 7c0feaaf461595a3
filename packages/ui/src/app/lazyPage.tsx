import { type ComponentType, createElement } from 'react'
import { fetchPart } from './newVersion.ts'

/**
 * The page of a route, loaded when it is first needed, or when a link to it is about to be followed. One that cannot be
 * loaded shows the error page and is asked again by « Réessayer »: the router's own way would reload the whole
 * front-end, which without a network throws the person out of it.
 */
export function lazyPage<Module, Name extends keyof Module & string>(load: () => Promise<Module>, name: Name) {
  let page: ComponentType | undefined
  const LazyPage = () => {
    // Shown before it is loaded.
    if (!page) throw new Error(name)
    return createElement(page)
  }
  LazyPage.preload = async () => {
    // Not checked by its type: that of a page rests on the routes, which rest on this.
    page ??= (await fetchPart(load))[name] as ComponentType
  }
  return LazyPage
}
