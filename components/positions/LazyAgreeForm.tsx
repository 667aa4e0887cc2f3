'use client'

import { type ComponentProps, lazy } from 'react'
import type { AgreeForm } from './AgreeForm.tsx'

const Form = lazy(() => import('./AgreeForm.tsx').then((file) => ({ default: file.AgreeForm })))

/** Most clauses stand in no annex: fetched where it is used, and still rendered on the server. */
export const LazyAgreeForm = (props: ComponentProps<typeof AgreeForm>) => <Form {...props} />
