/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    brand: import('./brand/brands.ts').Brand
    theme: import('./brand/brands.ts').Theme
    /** What makes pages easier to read, as they chose it. */
    looks: import('./features/account/looks.ts').Looks[]
    /** The time zone they chose; null: their device's. */
    zone: string | null
    /** Who asks; null for a visitor. Begun by the middleware, so that it runs beside the page's own query. */
    viewer: Promise<import('./features/account/viewer.ts').Viewer | null>
    /** False when the API could not say who asks: perhaps somebody who is signed in. */
    isViewerKnown: Promise<boolean>
  }
}

declare namespace Astro {
  interface ClientDirectives {
    /** `ui/page/client-use.ts`. */
    'client:use'?: boolean
  }
}
