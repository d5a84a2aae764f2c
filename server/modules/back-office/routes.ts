import * as contract from '#contract/back-office.ts';
import { route, type Route } from '#http/route.ts';
import { pushDocumentFile, type PaperShelf } from './pushes/use-cases/push-document-file.ts';
import { pushManagerPhoto } from './pushes/use-cases/push-manager-photo.ts';
import { pushRecords } from './pushes/use-cases/push-records.ts';
import { confirmVanished } from './readings/use-cases/confirm-vanished.ts';
import { listReadings, listRefusals, showReading } from './readings/use-cases/list-readings.ts';
import { listSources, type Sources } from './readings/use-cases/list-sources.ts';
import { startReading } from './readings/use-cases/start-reading.ts';
import { addPushToken, listPushTokens, revokePushToken } from './tokens/use-cases/manage-tokens.ts';

export function backOfficeRoutes(sources: Sources, shelf: PaperShelf): Route[] {
  return [
    route(contract.listSources, listSources(sources)),
    route(contract.listReadings, listReadings),
    route(contract.showReading, showReading),
    route(contract.listRefusals, listRefusals),
    route(contract.startReading, startReading(sources)),
    route(contract.confirmVanished, confirmVanished(sources)),
    route(contract.listPushTokens, listPushTokens),
    route(contract.addPushToken, addPushToken),
    route(contract.revokePushToken, revokePushToken),
    route(contract.pushRecords, pushRecords),
    route(contract.pushDocumentFile, pushDocumentFile(shelf)),
    route(contract.pushManagerPhoto, pushManagerPhoto(shelf)),
  ];
}
