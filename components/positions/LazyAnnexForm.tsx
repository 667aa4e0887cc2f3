'use client'

import { type ComponentProps, lazy } from 'react'
import type { AnnexForm } from './AnnexForm.tsx'

const Form = lazy(() => import('./AnnexForm.tsx').then((file) => ({ default: file.AnnexForm })))

/** Most clauses stand in no annex: fetched where it is used, and still rendered on the server. */
export const LazyAnnexForm = (props: ComponentProps<typeof AnnexForm>) => <Form {...props} />
