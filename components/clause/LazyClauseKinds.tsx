'use client'

import { type ComponentProps, lazy } from 'react'
import type { AdaptedWording } from './AdaptedWording.tsx'
import type { OwnClauseEditor } from './OwnClauseEditor.tsx'

const Adapted = lazy(() => import('./AdaptedWording.tsx').then((file) => ({ default: file.AdaptedWording })))
const Own = lazy(() => import('./OwnClauseEditor.tsx').then((file) => ({ default: file.OwnClauseEditor })))

/**
 * Kinds of clause that most pages do not have: fetched where they stand, and still rendered on the server. Functions,
 * because a server component cannot hand over what `lazy` returns.
 */
export const LazyAdaptedWording = (props: ComponentProps<typeof AdaptedWording>) => <Adapted {...props} />
export const LazyOwnClauseEditor = (props: ComponentProps<typeof OwnClauseEditor>) => <Own {...props} />
