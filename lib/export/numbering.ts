import { AlignmentType, type ILevelsOptions, LevelFormat, type NumberingDefinition } from 'docx'

const DEEPEST = 8
const STEP = 400

export const listLevel = (level: number): number => Math.min(level, DEEPEST)
export const listIndent = (level: number): number => STEP * (listLevel(level) + 1)

const levels = (
  make: (level: number) => Pick<ILevelsOptions, 'format' | 'text' | 'style'>,
): ILevelsOptions[] =>
  Array.from({ length: DEEPEST + 1 }, (_, level) => {
    const { style, ...rest } = make(level)
    const indent = { left: listIndent(level), hanging: STEP }
    return {
      level,
      alignment: AlignmentType.LEFT,
      ...rest,
      style: { ...style, paragraph: { indent } },
    }
  })

const BULLETS = ['•', '–', '▪']
const FORMATS = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN]

export const BULLET_LIST: NumberingDefinition = {
  reference: 'bullets',
  levels: levels((level) => ({
    format: LevelFormat.BULLET,
    text: BULLETS[level % BULLETS.length],
    style: { run: { font: 'Arial' } },
  })),
}

export const NUMBERED_LIST: NumberingDefinition = {
  reference: 'numbers',
  levels: levels((level) => ({ format: FORMATS[level % FORMATS.length], text: `%${level + 1}.` })),
}
