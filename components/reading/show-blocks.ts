import type { ReactNode } from 'react'
import type { Block } from '#lib/document/content.ts'

/** How a block that holds others shows them. */
export type ShowBlocks = (blocks: readonly Block[]) => ReactNode
