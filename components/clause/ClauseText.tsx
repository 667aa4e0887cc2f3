'use client'

import { holds, spelled } from '#lib/templates/facts.ts'
import type { TBlock, TInline } from '#lib/templates/template.ts'
import { inOrder } from '../ui/in-order.ts'
import { BlockChoice } from './BlockChoice.tsx'
import styles from './Clause.module.css'
import { EditableTable } from './EditableTable.tsx'
import { Field } from './Field.tsx'
import { InlineChoice } from './InlineChoice.tsx'
import { Passage } from './Passage.tsx'
import { useClause } from './use-clause.ts'
import { WrittenText } from './WrittenText.tsx'

/** Standard wording as text, with what there is to fill in, choose and strike inside it. */
export const ClauseText = ({ blocks }: { blocks: readonly TBlock[] }) =>
  inOrder(blocks, (block) => <Block block={block} />)

const showBlocks = (blocks: readonly TBlock[]) => <ClauseText blocks={blocks} />
const showInlines = (content: readonly TInline[]) => <Inlines content={content} />

function Block({ block }: { block: TBlock }) {
  const { facts, view, standIn } = useClause()
  switch (block.type) {
    case 'paragraph':
      return <Paragraph content={block.content} />
    case 'heading':
      return (
        <h2 className={styles.subHeading}>
          <Inlines content={block.content} />
        </h2>
      )
    case 'list':
      return <ListBlock block={block} />
    case 'strikable':
    case 'addition':
      return <Passage passage={block} show={showBlocks} />
    case 'when':
      return holds(facts, block.condition) ? <ClauseText blocks={block.content} /> : null
    case 'choice':
      return <BlockChoice block={block} show={showBlocks} />
    case 'local':
      return (
        standIn?.(block) ?? (
          <WrittenText
            name={`local:${view.key}/${block.slot}`}
            anchor={`${view.key}/${block.slot}`}
            label={block.label}
            required={block.required}
          />
        )
      )
    case 'table':
      return standIn?.(block) ?? <EditableTable table={block.table} />
    case 'signature':
      return <SignatureLines block={block} />
  }
}

function Paragraph({ content }: { content: readonly TInline[] }) {
  const { language } = useClause()
  return (
    <p className={styles.paragraph} lang={language}>
      <Inlines content={content} />
    </p>
  )
}

function ListBlock({ block }: { block: TBlock & { type: 'list' } }) {
  const { language } = useClause()
  const Tag = block.ordered ? 'ol' : 'ul'
  return (
    <Tag className={styles.list} lang={language}>
      {inOrder(block.items, (item) => (
        <li>
          {inOrder(item, (child) =>
            child.type === 'paragraph' ? <Inlines content={child.content} /> : <Block block={child} />,
          )}
        </li>
      ))}
    </Tag>
  )
}

function SignatureLines({ block }: { block: TBlock & { type: 'signature' } }) {
  const { language } = useClause()
  return (
    <div className={styles.signatures} lang={language}>
      <p>{block.placeAndDate}</p>
      <ul>
        {inOrder(block.signatories, (lines) => (
          <li>
            {inOrder(lines, (line) => (
              <span>
                <Inlines content={line} />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}

export const Inlines = ({ content }: { content: readonly TInline[] }) =>
  inOrder(content, (inline) => <InlineNode inline={inline} />)

function InlineNode({ inline }: { inline: TInline }) {
  const { facts } = useClause()
  switch (inline.type) {
    case 'text':
      return <StandardText inline={inline} />
    case 'break':
      return <br />
    case 'field':
      return <Field inline={inline} />
    case 'when':
      return holds(facts, inline.condition) ? <Inlines content={inline.content} /> : null
    case 'choice':
      return <InlineChoice inline={inline} show={showInlines} />
  }
}

function StandardText({ inline }: { inline: TInline & { type: 'text' } }) {
  const { facts } = useClause()
  const text = spelled(facts, inline.text)
  const marked = inline.marks?.includes('bold') ? <strong>{text}</strong> : text
  return inline.href ? <a href={inline.href}>{marked}</a> : marked
}
