import { MoodyServer, type Asked, type Told } from './moody-server.ts';

const CHECK = '/api/rest/public/subscription/checkItsByRegNum';
const MOST = 100;

export interface ItsContract {
  readonly uin: string;
  readonly name: string;
  /** Days in Moscow. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly isForeign?: boolean;
}

/** What the interface knows of a registration number: its contracts, none, or that it is nobody's of the partner's. */
export type ItsProduct = readonly ItsContract[] | { readonly code: number; readonly status: string };

/** `checkItsByRegNum` of 1C's partner interface over loopback, in its recorded formats. */
export class PartnerApiDouble extends MoodyServer {
  readonly login = 'partner-7042';
  readonly password = 'пароль';
  readonly products = new Map<string, ItsProduct>();
  /** Dates as Java prints them, or in ISO; numbers as texts or as numbers. */
  form: 'java' | 'iso' = 'java';

  static async start(): Promise<PartnerApiDouble> {
    const double = new PartnerApiDouble();
    await double.listen('');
    return double;
  }

  protected tell({ method, path, headers, body }: Asked): Told {
    if (headers.authorization !== `Basic ${Buffer.from(`${this.login}:${this.password}`, 'utf8').toString('base64')}`) return told(401, { timestamp: '2041-01-01T00:00:00.000+0000', status: 401, error: 'Unauthorized', path });
    if (method !== 'POST' || path !== CHECK) return told(404, { status: 404, error: 'Not Found', path });
    const numbers = (JSON.parse(body) as { regNumberList?: unknown }).regNumberList;
    if (!Array.isArray(numbers) || numbers.length > MOST || numbers.some((number) => typeof number !== 'number')) return told(400, { status: 400, error: 'Bad Request' });
    if (numbers.length === 0) return told(200, [{ status: 'EmptyList', code: 106, description: 'Передан пустой список.' }]);
    // Never in the order of the question.
    return told(200, numbers.toReversed().map((number: number) => this.#check(number)));
  }

  #check(number: number) {
    const product = this.products.get(String(number)) ?? [];
    const regNumber = this.form === 'java' ? String(number) : number;
    if ('code' in product) return { ...product, description: product.status, regNumber, itsContractInfo: [] };
    if (product.length === 0) return { status: 'AgreementNotExists', code: 101, description: 'Договор 1С:ИТС не оформлен', regNumber, itsContractInfo: [] };
    return { status: 'Success', code: 1, description: 'Договор 1С:ИТС оформлен\n', regNumber, itsContractInfo: product.map((contract) => this.#describe(contract)) };
  }

  #describe({ uin, name, startsOn, endsOn, isForeign = false }: ItsContract) {
    return {
      description: `Договор оформлен ${isForeign ? 'другим партнером' : 'вашей организацией'} с ${startsOn} по ${endsOn}. ${name}`,
      startDate: this.form === 'java' ? inJava(startsOn, '00:00:00') : new Date(`${startsOn}T00:00:00+03:00`).toISOString(),
      endDate: this.form === 'java' ? inJava(endsOn, '23:59:59') : new Date(`${endsOn}T23:59:59+03:00`).toISOString(),
      itsContractType: { uin, name, nameForUser: `${name}\n`, publicSubscriptionTypeNumber: this.form === 'java' ? 142 : null },
    };
  }
}

function inJava(day: string, time: string): string {
  const [weekday, month, date, year] = new Date(`${day}T00:00:00Z`).toUTCString().replace(',', '').split(' ').map((_, index, words) => words[[0, 2, 1, 3][index] ?? 0]);
  return `${weekday} ${month} ${date} ${time} MSK ${year}`;
}

const told = (status: number, value: unknown): Told => ({ status, type: 'application/json;charset=UTF-8', body: JSON.stringify(value) });
