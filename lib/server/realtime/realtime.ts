import type { Realtime } from '../start/start-process.ts'

export const createRealtime = async (): Promise<Realtime> => ({
  upgrade: (_request, socket) => void socket.destroy(),
  isUp: async () => true,
  close: async () => {},
})
