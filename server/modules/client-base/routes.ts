import * as contract from '#contract/managers.ts';
import { route, type Route } from '#http/route.ts';
import type { PhotoShelf } from './managers/use-cases/keep-photo.ts';
import { removeManagerPhoto, setManagerPhoto, showStaffManagerPhoto, type ShownShelf } from './managers/use-cases/manage-photo.ts';

export function clientBaseRoutes(shelf: PhotoShelf & ShownShelf): Route[] {
  return [
    route(contract.showStaffManagerPhoto, showStaffManagerPhoto(shelf)),
    route(contract.setManagerPhoto, setManagerPhoto(shelf)),
    route(contract.removeManagerPhoto, removeManagerPhoto),
  ];
}
