export const gridCellId = (row: string, cell: string): string => `celle-${row}-${cell.replaceAll('.', '-')}`
