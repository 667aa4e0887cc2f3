import { inForce } from './demo-in-force.ts'
import { fjordvik, fossdal, type Scene } from './demo-negotiation.ts'

/** What has happened at the demonstration's offices before the visitor comes, by the office's number. */
export const SCENES: Readonly<Record<string, (scene: Scene) => Promise<void>>> = {
  '9901': fossdal,
  '9903': fjordvik,
  '9904': inForce,
}
