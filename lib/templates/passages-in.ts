import type { TBlock } from './template.ts'

export type Passage = TBlock & { type: 'strikable' | 'addition' }

/** The passages that may be struck or taken in, wherever they are nested. */
export const passagesIn = (blocks: readonly TBlock[]): readonly Passage[] =>
  blocks.flatMap((block) => {
    switch (block.type) {
      case 'strikable':
      case 'addition':
        return [block, ...passagesIn(block.content)]
      case 'when':
        return passagesIn(block.content)
      case 'list':
        return block.items.flatMap(passagesIn)
      case 'choice':
        return block.options.flatMap(({ content }) => passagesIn(content))
      default:
        return []
    }
  })
