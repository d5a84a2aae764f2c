import { createSimulatedSource } from '#connectors/back-office/simulated.ts';
import type { BackOfficeSource } from '#connectors/back-office/port.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Config } from '#kernel/config.ts';
import { demoClientBase } from './clients.ts';

/** The accounting base of the demo provider; stands in where no source is connected. Never part of a portal in production. */
export function demoBackOffice(config: Config, clock: Clock): BackOfficeSource {
  return createSimulatedSource({ clients: demoClientBase, clock, timeZone: config.calendar.timeZone });
}
