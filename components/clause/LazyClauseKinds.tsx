'use client'

import { lazy } from 'react'

/** Kinds of clause that most pages do not have: fetched where they stand, and still rendered on the server. */
export const LazyAdaptedWording = lazy(() =>
  import('./AdaptedWording.tsx').then((file) => ({ default: file.AdaptedWording })),
)
export const LazyOwnClauseEditor = lazy(() =>
  import('./OwnClauseEditor.tsx').then((file) => ({ default: file.OwnClauseEditor })),
)
