export const seedDemo = async (): Promise<void> => {}
