/**
 * The one schema for text that people write: browser, server and export read the same file, so that no side can
 * drop a node the other knows. No React and no DOM here.
 */
import { type Extensions, getSchema, mergeAttributes, Node } from '@tiptap/core'
import { ListItem } from '@tiptap/extension-list'
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

/**
 * Any block may come first, not only a paragraph: when two change a list at once the merged item may begin with a list
 * or be without its first paragraph, and the browser throws away what the schema does not allow, words and all.
 */
const AnyListItem = ListItem.extend({ content: 'block+' })

/**
 * Merge-closed, and must stay so (schema.test.ts): a node may hold any number of its kinds of children in any order.
 * Paragraphs, one level of subheading, lists, tables, bold, italic and links – what a clause needs and Word can carry. */
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
    listItem: false,
    heading: { levels: [3] },
    link: { openOnClick: false, autolink: false, isAllowedUri: (url) => isSafeLink(url) },
  }),
  AnyListItem,
  Table.configure({ resizable: false }),
  TableRow,
  TableHeader,
  TableCell,
  FieldNode,
]

export const textSchema = getSchema(textExtensions)
