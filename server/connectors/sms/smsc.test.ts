import { once } from 'node:events';
import net from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCertificate } from '#server/test/certificate.ts';
import { SmscDouble } from './double/smsc.ts';
import { createSmscGateway, type SmscOptions } from './smsc.ts';

const MESSAGE = { id: '0198a1b2-0000-7000-8000-000000000001', to: '+79990000001', text: 'Код 482913' };

describe('the gateway SMSC.ru', () => {
  let double: SmscDouble;
  beforeEach(async () => {
    double = await SmscDouble.start();
  });
  afterEach(() => double.stop());

  const gateway = (changes: Partial<SmscOptions> = {}) =>
    createSmscGateway({ apiKey: double.access.apiKey, sender: null, hosts: [double.host], connectMs: 1_000, timeoutMs: 1_500, ...changes });

  it('sends a form in UTF-8 that asks for JSON, with the number as it is and an id of ours', async () => {
    expect(await gateway({ sender: 'FIRMA' }).send(MESSAGE)).toEqual({ kind: 'accepted', gatewayId: double.messages[0]?.id });
    expect(Object.fromEntries(new URLSearchParams(double.bodies[0]?.toString('latin1')))).toEqual({
      apikey: double.access.apiKey, fmt: '3', charset: 'utf-8', phones: '+79990000001', mes: 'Код 482913', sender: 'FIRMA', id: expect.stringMatching(/^\d+$/) as string,
    });
  });

  it('gives each message one id of 31 bits for all attempts', async () => {
    double.mood = { kind: 'error', code: 3 };
    for (let index = 0; index < 40; index += 1) {
      for (let attempt = 0; attempt < 2; attempt += 1) await gateway().send({ ...MESSAGE, id: `message-${index}` });
    }
    const ids = double.bodies.map((body) => Number(new URLSearchParams(body.toString('latin1')).get('id')));
    expect(new Set(ids).size).toBe(40);
    for (const [index, id] of ids.entries()) {
      expect(id).toBe(ids[index - (index % 2)]);
      expect(id >= 1 && id <= 2_147_483_647).toBe(true);
    }
  });

  it('signs in with login and password too', async () => {
    const { login, password } = double.access;
    const byPassword = createSmscGateway({ login, password, sender: null, hosts: [double.host] });
    expect(await byPassword.send(MESSAGE)).toMatchObject({ kind: 'accepted' });
    expect(await byPassword.check()).toEqual({ ok: true, detail: 'balance 940.1' });
    const wrong = createSmscGateway({ login, password: 'wrong', sender: null, hosts: [double.host] });
    expect(await wrong.send({ ...MESSAGE, id: 'other' })).toMatchObject({ kind: 'retry', code: 'smsc_2' });
    expect(await wrong.check()).toEqual({ ok: false, detail: 'the gateway does not accept our key, password or address' });
  });

  it.each([
    [1, 'refused'], [2, 'retry'], [3, 'retry'], [4, 'retry'], [5, 'refused'], [6, 'refused'], [7, 'refused'], [8, 'refused'], [9, 'retry'], [77, 'retry'],
  ])('takes error %i, which comes with status 200, as %s', async (code, kind) => {
    double.mood = { kind: 'error', code };
    const outcome = await gateway().send(MESSAGE);
    expect(outcome).toMatchObject({ kind, code: `smsc_${code}` });
    expect(JSON.stringify(outcome)).not.toContain('9990000001');
  });

  it('hears that a second equal request within a minute was not taken', async () => {
    const outcomes = [await gateway().send(MESSAGE), await gateway().send(MESSAGE)];
    expect(outcomes).toMatchObject([{ kind: 'accepted' }, { kind: 'retry', code: 'smsc_9' }]);
    expect(double.messages).toHaveLength(1);
  });

  it.each([
    [200, '<!doctype html><title>Технические работы</title>', 'unclear', 'web_page'],
    [200, '{"id": 101, "cn', 'unclear', 'bad_answer'],
    [200, '', 'unclear', 'bad_answer'],
    [200, 'OK - 1 SMS, ID - 101', 'unclear', 'bad_answer'],
    [200, '{"id": {"a": 1}, "cnt": 1}', 'unclear', 'bad_answer'],
    [200, '{"id": "7; drop table", "cnt": 1}', 'unclear', 'bad_answer'],
    [200, '[]', 'unclear', 'bad_answer'],
    [200, 'null', 'unclear', 'bad_answer'],
    [302, '', 'unclear', 'http_302'],
    [500, 'oops', 'unclear', 'http_500'],
    [502, '<html>Bad Gateway</html>', 'unclear', 'http_502'],
    [504, '', 'unclear', 'http_504'],
    [403, '<html>Forbidden</html>', 'retry', 'http_403'],
    [429, '', 'retry', 'http_429'],
    [503, '<html>Service Unavailable</html>', 'retry', 'http_503'],
    [403, '{"error": "ip blocked", "error_code": "4"}', 'retry', 'smsc_4'],
    [200, '\n{"id": "101", "cnt": "1", "cost": "2.9", "balance": "940.1"}\n', 'accepted', undefined],
  ])('status %i with %j: %s', async (status, body, kind, code) => {
    double.mood = { kind: 'bytes', status, body };
    expect(await gateway().send(MESSAGE)).toMatchObject(code === undefined ? { kind, gatewayId: '101' } : { kind, code });
    expect(double.bodies).toHaveLength(1);
  });

  it('neither waits for an answer without an end nor keeps one without a bound', async () => {
    double.mood = { kind: 'drip' };
    expect(await gateway().send(MESSAGE)).toMatchObject({ kind: 'unclear', code: 'timeout' });
    double.mood = { kind: 'bytes', status: 200, body: ' '.repeat(1_000_000) };
    expect(await gateway().send({ ...MESSAGE, id: 'other' })).toMatchObject({ kind: 'unclear', code: 'answer_too_long' });
  });

  describe('with a spare host', () => {
    it('asks it when the first refuses the connection', async () => {
      const closed = await SmscDouble.start();
      await closed.stop();
      expect(await gateway({ hosts: [closed.host, double.host] }).send(MESSAGE)).toMatchObject({ kind: 'accepted' });
      expect(await gateway({ hosts: [closed.host, double.host] }).check()).toMatchObject({ ok: true });
    });

    it('puts off when neither can be reached', async () => {
      const closed = await SmscDouble.start();
      await closed.stop();
      expect(await gateway({ hosts: [closed.host, closed.host] }).send(MESSAGE)).toEqual({ kind: 'retry', code: 'ECONNREFUSED', detail: 'no host of the gateway could be reached' });
      expect(await gateway({ hosts: [closed.host, closed.host] }).check()).toMatchObject({ ok: false });
    });

    it('asks it when the first takes the connection, but no TLS comes about', async () => {
      const heard: Buffer[] = [];
      const deaf = net.createServer((socket) => socket.on('data', (chunk) => heard.push(chunk)).on('error', () => {}));
      deaf.listen(0, '127.0.0.1');
      await once(deaf, 'listening');
      const host = `https://127.0.0.1:${(deaf.address() as net.AddressInfo).port}`;
      expect(await gateway({ hosts: [host, double.host] }).send(MESSAGE)).toMatchObject({ kind: 'accepted' });
      expect(Buffer.concat(heard).toString('latin1')).not.toContain(double.access.apiKey);
      deaf.close();
    });

    it.each(['silent', 'cut'] as const)('does not ask it when the first has the message, but is %s', async (kind) => {
      const first = await SmscDouble.start();
      first.mood = kind === 'silent' ? { kind } : { kind, after: '' };
      expect(await gateway({ hosts: [first.host, double.host] }).send(MESSAGE)).toMatchObject({ kind: 'unclear' });
      expect(first.messages).toHaveLength(1);
      expect(double.bodies).toEqual([]);
      await first.stop();
    });

    it('does not ask it after a clear refusal', async () => {
      const first = await SmscDouble.start();
      first.mood = { kind: 'error', code: 3 };
      expect(await gateway({ hosts: [first.host, double.host] }).send(MESSAGE)).toMatchObject({ kind: 'retry', code: 'smsc_3' });
      expect(double.bodies).toEqual([]);
      await first.stop();
    });
  });

  it.each([
    ['of somebody unknown', createCertificate(['127.0.0.1']), false],
    ['that has expired', createCertificate(['127.0.0.1'], { expired: true }), true],
    ['of another host', createCertificate(['smsc.example']), true],
  ])('writes nothing to a host with a certificate %s', async (_, certificate, trusted) => {
    const secure = await SmscDouble.start(certificate);
    const outcome = await gateway({ hosts: [secure.host], ...(trusted ? { ca: certificate.cert } : {}) }).send(MESSAGE);
    expect(outcome).toMatchObject({ kind: 'retry', detail: 'no host of the gateway could be reached' });
    expect(secure.bodies).toEqual([]);
    await secure.stop();
  });

  it('writes to a host with a certificate that it believes', async () => {
    const certificate = createCertificate(['127.0.0.1']);
    const secure = await SmscDouble.start(certificate);
    expect(await gateway({ hosts: [secure.host], ca: certificate.cert }).send(MESSAGE)).toMatchObject({ kind: 'accepted' });
    await secure.stop();
  });
});

describe('the double of SMSC.ru', () => {
  it('shows rubbish when the charset is forgotten, and corrects a number without a plus', async () => {
    const double = await SmscDouble.start();
    const body = new URLSearchParams({ apikey: double.access.apiKey, phones: '89990000001', mes: 'Код', fmt: '3' });
    await fetch(`${double.host}/sys/send.php`, { method: 'POST', body });
    expect(double.messages).toMatchObject([{ to: '+79990000001', text: 'РљРѕРґ' }]);
    await double.stop();
  });
});
