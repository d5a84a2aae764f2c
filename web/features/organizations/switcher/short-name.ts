const FORM = /^(?:ООО|ОАО|ЗАО|ПАО|НАО|АО|ИП|ГУП|МУП|ФГУП|АНО|ТСЖ|СНТ|НКО)\s+/i;

/** `Ромашка` of `ООО «Ромашка»`: what tells organisations apart where there is little room. */
export function shortName(name: string): string {
  const bare = name.replace(FORM, '').trim();
  const quoted = /^[«"„“](.+)[»"”“]$/.exec(bare);
  return quoted?.[1] ?? bare;
}
