import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCertificate } from '#server/test/certificate.ts';
import { SmppDouble } from './double/smpp.ts';
import type { SmsGateway } from './port.ts';
import { createSmppGateway, type SmppOptions } from './smpp.ts';

const MESSAGE = { id: '0198a1b2-0000-7000-8000-000000000001', to: '+79990000001', text: 'Код 482913' };

describe('a gateway over SMPP', () => {
  let double: SmppDouble;
  const open: SmsGateway[] = [];
  beforeEach(async () => {
    double = await SmppDouble.start();
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await Promise.all(open.splice(0).map((gateway) => gateway.close()));
    await double.stop();
  });

  const connect = (changes: Partial<SmppOptions> = {}, to = double) => {
    const gateway = createSmppGateway({ ...to.access, url: to.url, sender: 'FIRMA', connectMs: 3_000, answerMs: 1_000, pauseMs: 0, ...changes });
    open.push(gateway);
    return gateway;
  };

  it('signs in as a transceiver of version 3.4 and keeps one link', async () => {
    const gateway = connect({ systemType: 'portal' });
    await Promise.all([gateway.send(MESSAGE), gateway.send(MESSAGE), gateway.check()]);
    await gateway.send(MESSAGE);
    expect(double.binds).toHaveLength(1);
    expect(double.binds[0]).toMatchObject({ command: 'bind_transceiver', system_id: 'kabinet', system_type: 'portal', interface_version: 0x34 });
    expect(double.submits[0]).toMatchObject({ destination_addr: '79990000001', dest_addr_ton: 1, dest_addr_npi: 1, data_coding: 8, registered_delivery: 1 });
  });

  it('answers with the id that the gateway gave', async () => {
    expect(await connect().send(MESSAGE)).toEqual({ kind: 'accepted', gatewayId: 'm-1' });
  });

  it.each([
    ['FIRMA', { source_addr: 'FIRMA', source_addr_ton: 5, source_addr_npi: 0 }],
    ['+74950000000', { source_addr: '74950000000', source_addr_ton: 1, source_addr_npi: 1 }],
    ['88000000000', { source_addr: '88000000000', source_addr_ton: 1, source_addr_npi: 1 }],
    ['4545', { source_addr: '4545', source_addr_ton: 3, source_addr_npi: 0 }],
  ])('names %s as the sender by its kind', async (sender, fields) => {
    await connect({ sender }).send(MESSAGE);
    expect(double.submits).toMatchObject([fields]);
  });

  it.each([
    [0x58, 'retry', 'ESME_RTHROTTLED'], [0x14, 'retry', 'ESME_RMSGQFUL'], [0x08, 'retry', 'ESME_RSYSERR'], [0x04, 'retry', 'ESME_RINVBNDSTS'], [0x64, 'retry', 'ESME_RX_T_APPN'], [0x402, 'retry', '0x402'],
    [0x0b, 'refused', 'ESME_RINVDSTADR'], [0x0a, 'refused', 'ESME_RINVSRCADR'], [0x01, 'refused', 'ESME_RINVMSGLEN'], [0x45, 'refused', 'ESME_RSUBMITFAIL'], [0x3000, 'refused', '0x3000'],
  ])('takes status %i as %s', async (status, kind, code) => {
    double.moods = [status];
    expect(await connect().send(MESSAGE)).toMatchObject({ kind, code });
  });

  it.each([[0x0d, 'bind_ESME_RBINDFAIL'], [0x05, 'bind_ESME_RALYBND']])('puts off when the sign-in is refused with %i', async (status, code) => {
    double.bindStatus = status;
    const gateway = connect();
    expect(await gateway.send(MESSAGE)).toMatchObject({ kind: 'retry', code });
    expect(await gateway.check()).toEqual({ ok: false, detail: `the gateway refused our sign-in (${code})` });
    double.bindStatus = 0;
    expect(await gateway.send(MESSAGE)).toMatchObject({ kind: 'accepted' });
  });

  it('does not knock again at once after a refused sign-in', async () => {
    const gateway = connect({ password: 'wrong', pauseMs: 60_000 });
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => gateway.send(MESSAGE)));
    outcomes.push(await gateway.send(MESSAGE));
    for (const outcome of outcomes) expect(outcome).toMatchObject({ kind: 'retry', code: 'bind_ESME_RINVPASWD' });
    expect(double.binds).toHaveLength(1);
    later(61_000);
    await gateway.send(MESSAGE);
    expect(double.binds).toHaveLength(2);
  });

  it('does not send a message again whose answer was lost, and makes a new link for the next', async () => {
    const gateway = connect();
    double.moods = ['take', 'drop', 'take'];
    const outcomes = [await gateway.send(MESSAGE), await gateway.send({ ...MESSAGE, id: 'second' }), await gateway.send({ ...MESSAGE, id: 'third' })];
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(['accepted', 'unclear', 'accepted']);
    expect(double.submits).toHaveLength(3);
    expect(double.binds).toHaveLength(2);
  });

  it('loses no message to a link that broke while it was quiet', async () => {
    const gateway = connect();
    await gateway.send(MESSAGE);
    double.dropLinks();
    later(10_000);
    expect(await gateway.send(MESSAGE)).toMatchObject({ kind: 'accepted' });
    expect(double.submits).toHaveLength(2);
  });

  it('asks a link that was quiet for long before it trusts a message to it', async () => {
    const gateway = connect();
    await gateway.send(MESSAGE);
    double.answersEnquiries = false;
    later(10_000);
    expect(await gateway.send(MESSAGE)).toMatchObject({ kind: 'accepted' });
    expect(double.enquiries).toBe(1);
    expect(double.binds).toHaveLength(2);
  });

  it('gives up a link whose other side answers no more', async () => {
    const gateway = connect({ enquireMs: 20, answerMs: 300 });
    await gateway.check();
    await double.until(() => double.enquiries >= 2);
    expect(double.links).toBe(1);
    double.answersEnquiries = false;
    await double.until(() => double.links === 0);
    double.answersEnquiries = true;
    expect(await gateway.send(MESSAGE)).toMatchObject({ kind: 'accepted' });
  });

  it('answers receipts, and a goodbye, after which it signs in anew', async () => {
    const gateway = connect();
    await gateway.send(MESSAGE);
    double.sendReceipt('m-1');
    await double.until(() => double.answeredReceipts.length === 1);
    expect(double.answeredReceipts).toMatchObject([{ command: 'deliver_sm_resp', command_status: 0 }]);
    await double.unbindAll();
    await double.until(() => double.links === 0);
    expect(await gateway.send(MESSAGE)).toMatchObject({ kind: 'accepted' });
    expect(double.binds).toHaveLength(2);
  });

  it.each([
    ['a length beyond all measure', 'ffffffff00000015'],
    ['a length below the least', '0000000400000004'],
    ['a text that is cut short', '0000001480000009000000000000006361'],
    ['a request that nobody knows', '00000010000009990000000000000063'],
    ['a web page', Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n').toString('hex')],
  ])('outlives %s', async (_, bytes) => {
    const gateway = connect();
    await gateway.send(MESSAGE);
    double.sendRubbish(Buffer.from(bytes, 'hex'));
    expect((await gateway.send({ ...MESSAGE, id: 'second' })).kind).toMatch(/accepted|retry|unclear/);
    double.dropLinks();
    await double.until(() => double.links === 0);
    await gateway.send({ ...MESSAGE, id: 'third' });
    expect(await gateway.send({ ...MESSAGE, id: 'fourth' })).toMatchObject({ kind: 'accepted' });
  });

  it('does not repeat a long text of which the gateway took only the beginning', async () => {
    const text = 'Доступ открыт до завтра. '.repeat(8);
    double.moods = ['take', 0x58];
    expect(await connect({ longMessages: 'parts' }).send({ ...MESSAGE, text })).toEqual({ kind: 'unclear', code: 'ESME_RTHROTTLED', detail: 'the gateway took only the beginning of the text' });
    expect(double.submits).toHaveLength(2);
    double.moods = [0x58];
    expect(await connect({ longMessages: 'parts' }).send({ ...MESSAGE, text })).toMatchObject({ kind: 'retry', code: 'ESME_RTHROTTLED' });
  });

  it('sends a long text whole, in the field for it', async () => {
    const text = 'Доступ открыт до завтра. '.repeat(8);
    await connect().send({ ...MESSAGE, text });
    expect(double.submits).toMatchObject([{ message_payload: { message: text }, esm_class: 0 }]);
  });

  it('says goodbye when it is closed', async () => {
    const gateway = connect();
    await gateway.send(MESSAGE);
    await gateway.close();
    await double.until(() => double.links === 0);
    expect(double.goodbyes).toBe(1);
  });

  describe('over TLS', () => {
    it('signs in to a host whose certificate it believes', async () => {
      const certificate = createCertificate(['127.0.0.1']);
      const secure = await SmppDouble.start(certificate);
      const gateway = connect({ ca: certificate.cert }, secure);
      expect(await gateway.send(MESSAGE)).toMatchObject({ kind: 'accepted' });
      await gateway.close();
      await secure.stop();
    });

    it.each([
      ['of somebody unknown', createCertificate(['127.0.0.1']), false],
      ['that has expired', createCertificate(['127.0.0.1'], { expired: true }), true],
      ['of another host', createCertificate(['smpp.example']), true],
    ])('gives no password to a host with a certificate %s', async (_, certificate, trusted) => {
      const secure = await SmppDouble.start(certificate);
      const gateway = connect(trusted ? { ca: certificate.cert } : {}, secure);
      expect(await gateway.send(MESSAGE)).toMatchObject({ kind: 'retry', detail: 'the gateway could not be reached or shows no certificate that we believe' });
      expect(secure.binds).toEqual([]);
      await secure.stop();
    });

    it('gives no password to a host that does not speak TLS', async () => {
      expect(await connect({ url: double.url.replace('smpp:', 'ssmpp:') }).send(MESSAGE)).toMatchObject({ kind: 'retry' });
      expect(double.binds).toEqual([]);
    });
  });
});

/** Lets the time pass by which the gateway measures how long a link was quiet. */
function later(milliseconds: number): void {
  const now = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => now() + milliseconds);
}
