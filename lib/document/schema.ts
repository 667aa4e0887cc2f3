/**
 * The one schema for text that people write: browser, server and export read the same file, so that no side can
 * drop a node the other knows. No React and no DOM here.
 */
import { type Extensions, getSchema, mergeAttributes, Node } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'
import { isSafeLink } from './rich-text.ts'

/** A fact inside adapted wording: it follows the answer, as it did in the standard wording. */
export const FieldNode = Node.create({
  name: 'field',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes() {
    return {
      fact: {
        default: '',
        parseHTML: (element) => element.getAttribute('data-fact'),
        renderHTML: (attributes) => ({ 'data-fact': attributes.fact }),
      },
    }
  },
  parseHTML() {
    return [{ tag: 'span[data-fact]' }]
  },
  renderHTML({ HTMLAttributes }) {
    return ['span', mergeAttributes(HTMLAttributes)]
  },
})

/** Paragraphs, one level of subheading, lists, tables, bold, italic and links – what a clause needs and Word can carry. */
export const textExtensions: Extensions = [
  StarterKit.configure({
    undoRedo: false,
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    trailingNode: false,
    heading: { levels: [3] },
    link: { openOnClick: false, autolink: false, isAllowedUri: (url) => isSafeLink(url) },
  }),
  Table.configure({ resizable: false }),
  TableRow,
  TableHeader,
  TableCell,
  FieldNode,
]

export const textSchema = getSchema(textExtensions)
