import type { TBlock } from './template.ts'

type Slot = TBlock & { type: 'local' }

/** The places for the parties' own texts, wherever they are nested, whether they stand or not. */
export const slotsIn = (blocks: readonly TBlock[]): readonly Slot[] =>
  blocks.flatMap((block) => {
    switch (block.type) {
      case 'local':
        return [block]
      case 'strikable':
      case 'addition':
      case 'when':
        return slotsIn(block.content)
      case 'list':
        return block.items.flatMap(slotsIn)
      case 'choice':
        return block.options.flatMap(({ content }) => slotsIn(content))
      default:
        return []
    }
  })
